package io.suanpan.tenancy.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import io.suanpan.period.BillingPeriod;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.AlertTerms;
import io.suanpan.tenancy.InvoiceDelivery;
import io.suanpan.tenancy.InvoiceProfile;
import io.suanpan.tenancy.InvoiceTerms;
import io.suanpan.tenancy.TaxHistory;
import io.suanpan.tenancy.TaxProfile;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantId;
import io.suanpan.tenancy.TenantRules;
import io.suanpan.tenancy.TenantState;
import io.suanpan.tenancy.UnpricedUsage;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalInt;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A tenant on the wire. On a change, what is absent stays.
 *
 * @param id its code
 * @param name its legal name
 * @param region ISO 3166-1 alpha-2
 * @param timeZone an IANA zone; UTC unless given
 * @param currency ISO 4217
 * @param language en, de or zh; en unless given
 * @param tax how it is taxed; out of scope unless given
 * @param address where it is
 * @param email where its invoices go
 * @param emailOnIssue whether they go there when they are issued; else when somebody asks
 * @param retentionDays how many days events are kept whole after the month in which they arrived;
 *     null for ever
 * @param state ACTIVE, SUSPENDED, OFFBOARDED, ERASING or ERASED; read only
 * @param electronicAddress where electronic invoices go, as scheme (EAS code) and identifier; an
 *     empty text removes it, and so it does the following texts
 * @param orderReference its purchase order
 * @param buyerReference its own reference, such as a Leitweg-ID
 * @param paymentDays days from issue to due; the issuer's unless given
 * @param paymentTerms in words
 * @param invoiceProfile EN16931 or XRECHNUNG; EN16931 unless given
 * @param holdWhenUnpriced whether a month waits until all its usage has a price
 * @param alerts who is told of notifications by e-mail
 * @param taxProfiles all tax profiles by the month from which they hold; read only
 */
@Schema(
    example =
        """
        {"id":"acme","name":"Acme GmbH","region":"DE","timeZone":"Europe/Berlin",
         "currency":"EUR","language":"de","tax":{"category":"S","rate":"19"},
         "email":"office@acme.example","emailOnIssue":true}
        """)
public record TenantBody(
    @Pattern(regexp = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?") String id,
    @Size(min = 1, max = 200) @Pattern(regexp = NAME) String name,
    @Pattern(regexp = "[A-Z]{2}") String region,
    String timeZone,
    @Pattern(regexp = "[A-Z]{3}") String currency,
    @Pattern(regexp = "en|de|zh") String language,
    @Valid TaxBody tax,
    @Valid LocationBody address,
    @Email @Size(max = 254) String email,
    Boolean emailOnIssue,
    @Schema(type = SchemaType.INTEGER, nullable = true) JsonNode retentionDays,
    TenantState state,
    @Pattern(regexp = ELECTRONIC_ADDRESS + "|") String electronicAddress,
    @Pattern(regexp = NAME + "|") @Size(max = 200) String orderReference,
    @Pattern(regexp = NAME + "|") @Size(max = 200) String buyerReference,
    @Min(0) @Max(365) Integer paymentDays,
    @Pattern(regexp = NAME + "|") @Size(max = 500) String paymentTerms,
    InvoiceProfile invoiceProfile,
    Boolean holdWhenUnpriced,
    @Valid AlertsBody alerts,
    List<TaxBody> taxProfiles) {

  /** Something to read, without control characters or halves of characters. */
  static final String NAME = TenantRules.READABLE;

  static final String ELECTRONIC_ADDRESS = TenantRules.ELECTRONIC_ADDRESS;

  static TenantBody of(Tenant tenant, Instant now) {
    InvoiceTerms terms = tenant.invoicing();
    YearMonth running = BillingPeriod.at(now, tenant.zone()).month();
    return new TenantBody(
        tenant.code(),
        tenant.name(),
        tenant.region(),
        tenant.zone().getId(),
        tenant.currency().getCurrencyCode(),
        tenant.language(),
        TaxBody.of(tenant.tax(), running),
        LocationBody.of(tenant.address()),
        tenant.email(),
        terms.delivery() == InvoiceDelivery.BY_EMAIL,
        tenant.retentionDays().isPresent()
            ? IntNode.valueOf(tenant.retentionDays().getAsInt())
            : null,
        tenant.state(),
        terms.electronicAddress(),
        terms.orderReference(),
        terms.buyerReference(),
        terms.paymentDays(),
        terms.paymentTerms(),
        terms.profile(),
        terms.unpriced() == UnpricedUsage.HOLDS_INVOICE,
        AlertsBody.of(tenant.alerts()),
        TaxBody.all(tenant.tax()));
  }

  /** A new tenant, without a number yet. */
  Tenant create() {
    required(id, "id");
    required(name, "name");
    required(region, "region");
    required(currency, "currency");
    return reachable(
        new Tenant(
            new TenantId(1),
            id,
            name,
            region,
            timeZone == null ? ZoneId.of("UTC") : zone(),
            TenantRules.currency(currency),
            language == null ? "en" : language,
            tax == null ? TaxHistory.always(TaxProfile.OUT_OF_SCOPE) : tax.begin(),
            address == null ? null : address.toDomain(),
            email,
            days(OptionalInt.empty()),
            TenantState.ACTIVE,
            terms(InvoiceTerms.USUAL),
            alerts(AlertTerms.NONE)));
  }

  /** The tenant with what is given here. */
  Tenant change(Tenant before, Instant now) {
    if (id != null && !id.equals(before.code())) {
      throw Refusal.of("/id", Code.INVALID_VALUE, "a tenant's id does not change");
    }
    // They decide where months begin and what is owed: a change would bill usage twice or never.
    if (timeZone != null && !zone().equals(before.zone())) {
      throw Refusal.of("/timeZone", Code.INVALID_VALUE, "a tenant's time zone does not change");
    }
    if (currency != null && !TenantRules.currency(currency).equals(before.currency())) {
      throw Refusal.of("/currency", Code.INVALID_VALUE, "a tenant's currency does not change");
    }
    return reachable(
        new Tenant(
            before.id(),
            before.code(),
            name == null ? before.name() : name,
            region == null ? before.region() : region,
            before.zone(),
            before.currency(),
            language == null ? before.language() : language,
            tax == null
                ? before.tax()
                : tax.change(before.tax(), BillingPeriod.at(now, before.zone()).next().month()),
            address == null ? before.address() : address.toDomain(),
            email == null ? before.email() : email,
            days(before.retentionDays()),
            before.state(),
            terms(before.invoicing()),
            alerts(before.alerts())));
  }

  private AlertTerms alerts(AlertTerms before) {
    return alerts == null ? before : alerts.change(before);
  }

  private InvoiceTerms terms(InvoiceTerms before) {
    return new InvoiceTerms(
        text(electronicAddress, before.electronicAddress()),
        text(orderReference, before.orderReference()),
        text(buyerReference, before.buyerReference()),
        paymentDays == null ? before.paymentDays() : paymentDays,
        text(paymentTerms, before.paymentTerms()),
        invoiceProfile == null ? before.profile() : invoiceProfile,
        holdWhenUnpriced == null
            ? before.unpriced()
            : holdWhenUnpriced ? UnpricedUsage.HOLDS_INVOICE : UnpricedUsage.BILLED_LATER,
        delivery(before.delivery()));
  }

  private InvoiceDelivery delivery(InvoiceDelivery before) {
    if (emailOnIssue == null) {
      return before;
    }
    return emailOnIssue ? InvoiceDelivery.BY_EMAIL : InvoiceDelivery.ON_REQUEST;
  }

  private static Tenant reachable(Tenant tenant) {
    if (tenant.email() == null && tenant.invoicing().delivery() == InvoiceDelivery.BY_EMAIL) {
      throw Refusal.of("/email", Code.MISSING_MEMBER, "emailOnIssue needs an email");
    }
    return tenant;
  }

  private static String text(String given, String before) {
    if (given == null) {
      return before;
    }
    return given.isEmpty() ? null : given;
  }

  /** Absent leaves what was, null means for ever. */
  private OptionalInt days(OptionalInt before) {
    if (retentionDays == null) {
      return before;
    }
    if (retentionDays.isNull()) {
      return OptionalInt.empty();
    }
    int days = retentionDays.canConvertToInt() ? retentionDays.intValue() : 0;
    if (!retentionDays.isIntegralNumber()
        || days < Tenant.MIN_RETENTION_DAYS
        || days > Tenant.MAX_RETENTION_DAYS) {
      throw Refusal.of(
          "/retentionDays",
          Code.INVALID_VALUE,
          "%d to %d whole days, or null for ever"
              .formatted(Tenant.MIN_RETENTION_DAYS, Tenant.MAX_RETENTION_DAYS));
    }
    return OptionalInt.of(days);
  }

  private ZoneId zone() {
    return TenantRules.zone(timeZone);
  }

  private static void required(Object value, String name) {
    if (value == null) {
      throw Refusal.of("/" + name, Code.MISSING_MEMBER, name + " is missing");
    }
  }
}
