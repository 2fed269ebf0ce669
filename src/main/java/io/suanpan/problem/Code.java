package io.suanpan.problem;

import java.util.Locale;

/**
 * Why a request is refused. The order is the order of precedence: where several reasons hold, the
 * first one listed here is answered.
 */
public enum Code {
  UNAUTHENTICATED(401, "No valid API key"),
  FORBIDDEN(403, "The API key lacks the scope"),
  NOT_FOUND(404, "Not found"),
  METHOD_NOT_ALLOWED(405, "Method not allowed"),
  NOT_ACCEPTABLE(406, "No such representation"),
  UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type"),
  BODY_TOO_LARGE(413, "Body too large"),
  TOO_MANY_EVENTS(413, "Too many events in one request"),
  UNREADABLE_BODY(400, "Unreadable body"),
  UNREADABLE_PARAMETER(400, "Unreadable parameter"),
  TENANT_REQUIRED(400, "The operator must name a tenant"),
  TENANT_SUSPENDED(403, "The tenant is suspended"),

  INVALID_REQUEST(422, "Invalid request"),
  UNKNOWN_MEMBER(422, "Unknown member"),
  MISSING_MEMBER(422, "Missing member"),
  WRONG_TYPE(422, "Wrong type"),
  INVALID_VALUE(422, "Invalid value"),
  INVALID_EVENTS(422, "Invalid events"),
  UNSUPPORTED_SPECVERSION(422, "Unsupported CloudEvents version"),
  TIME_OUT_OF_RANGE(422, "Time out of range"),
  UNKNOWN_METER(422, "Unknown meter"),
  NEGATIVE_QUANTITY(422, "Negative quantity"),
  QUANTITY_TOO_LARGE(422, "Quantity too large"),
  IMPOSSIBLE_COUNTS(422, "Counts contradict each other"),
  NO_QUANTITY(422, "No quantity"),
  EVENT_TOO_LARGE(422, "Event too large"),
  UNKNOWN_VENDOR(422, "Unknown vendor"),
  UNKNOWN_TENANT(422, "Unknown tenant"),
  UNKNOWN_VENDOR_ACCOUNT(422, "Unknown vendor account"),
  INVALID_CATALOG(422, "Invalid catalogue"),
  INVALID_FX_RATES(422, "Invalid exchange rates"),
  INVALID_MAPPING(422, "Invalid mapping of columns"),
  OFFER_NOT_ELIGIBLE(422, "Not eligible for the offer"),
  OFFER_WINDOW_CLOSED(422, "The offer cannot be claimed at that time"),
  OFFER_ALREADY_CLAIMED(422, "The offer was claimed before"),
  PERIOD_NOT_ENDED(422, "The period has not ended"),
  PERIOD_OUT_OF_ORDER(422, "An earlier period is still open"),
  NO_FX_RATE(422, "No exchange rate"),
  ISSUER_MISSING(422, "No issuer is set"),
  EMAIL_MISSING(422, "An e-mail address is missing"),
  ARCHIVE_FOLDER_MISSING(422, "No folder for archives is set"),
  TAX_ID_MISSING(422, "A VAT identifier is missing"),
  UNPRICED_USAGE(422, "Usage without a price"),
  INVOICE_NOT_PAYABLE(422, "Nothing can be paid for it"),
  INVOICE_NOT_VOIDABLE(422, "It cannot be voided"),
  QUOTA_EXCEEDED(429, "A quota would be exceeded"),
  VENDOR_NOT_AVAILABLE(429, "The vendor does not serve the region"),
  IDEMPOTENCY_KEY_REUSED(422, "Idempotency key reused"),

  ALREADY_EXISTS(409, "Already exists"),
  TENANT_ACTIVE(409, "The tenant is active"),
  TENANT_ERASED(409, "The tenant is erased"),
  TENANT_NOT_OFFBOARDED(409, "The tenant has not been off-boarded"),
  EXPORT_MISSING(409, "No export has been taken"),
  USAGE_NOT_INVOICED(409, "Usage has not been invoiced"),
  DRAFT_STALE(409, "The numbers are not those of the draft any more"),
  DRAFT_DECIDED(409, "The draft does not wait for review"),
  EVENT_IDENTITY_CONFLICT(409, "Event identity conflict"),
  MAIL_NOT_SET_UP(409, "No mail server is set"),
  MAIL_FAILED(502, "The mail server did not take the message"),
  RESERVATION_SETTLED(409, "Another event has settled the reservation"),
  WEBHOOK_DISABLED(409, "The webhook is disabled"),
  CELLS_DIFFER(409, "Cells and events differ"),
  IMPORT_FILE_DIFFERS(409, "Not the file that was begun"),
  IMPORT_TAKEN_OVER(409, "Another request goes on with the import"),
  BUSY(503, "Busy"),
  DATABASE_UNAVAILABLE(503, "The database is unavailable"),
  INTERNAL_ERROR(500, "Internal error");

  private final int status;
  private final String title;

  Code(int status, String title) {
    this.status = status;
    this.title = title;
  }

  /** The HTTP status that goes with it. */
  public int status() {
    return status;
  }

  /** A URI that names the kind of problem (RFC 9457). */
  public String type() {
    return "urn:suanpan:problem:" + name().toLowerCase(Locale.ROOT);
  }

  /** What it means, in a few words, the same for every occurrence. */
  public String title() {
    return title;
  }
}
