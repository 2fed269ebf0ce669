package io.suanpan.invoicing.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.suanpan.invoicing.InvoiceState;
import io.suanpan.invoicing.Payment;
import io.suanpan.invoicing.app.Amounts;
import io.suanpan.invoicing.app.BookPayment;
import io.suanpan.invoicing.app.BookPayment.Booked;
import io.suanpan.tenancy.app.Caller;
import io.suanpan.tenancy.app.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Money received for an invoice. */
@Path("/invoices/{number}/payments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PaymentsResource {
  @PathParam("number")
  String number;

  @Inject BookPayment payments;
  @Inject Caller caller;

  /**
   * A payment on the wire.
   *
   * @param amount in the invoice's currency
   * @param currency the invoice's
   * @param receivedOn the day it was received
   * @param reference the payer's or the bank's; the same one again is the same payment
   */
  @Schema(
      example =
          """
          {"amount":"41.02","receivedOn":"2024-08-14","reference":"SEPA 4711"}
          """)
  public record PaymentBody(
      @NotNull BigDecimal amount,
      String currency,
      @NotNull LocalDate receivedOn,
      @NotBlank @Size(max = 200) String reference) {
    static PaymentBody of(Payment payment) {
      return new PaymentBody(
          payment.amount().amount(),
          payment.amount().currency().getCurrencyCode(),
          payment.receivedOn(),
          payment.reference());
    }
  }

  /**
   * Where the invoice stands after a payment.
   *
   * @param open what is still to be paid
   * @param overpaid what was too much, if anything
   * @param credit the tenant credit that this became
   */
  public record PaymentAnswer(
      String number,
      InvoiceState state,
      BigDecimal open,
      BigDecimal overpaid,
      Integer credit,
      PaymentBody payment) {
    static PaymentAnswer of(Booked booked) {
      return new PaymentAnswer(
          booked.invoice().number(),
          booked.invoice().state(),
          booked.open().amount(),
          booked.overpaid().signum() == 0 ? null : booked.overpaid().amount(),
          booked.payment().credit().orElse(null),
          PaymentBody.of(booked.payment()));
    }
  }

  /** The payments of an invoice. */
  public record PaymentList(List<PaymentBody> items, @JsonInclude String next) {}

  @POST
  @RolesAllowed(Roles.OPERATOR)
  @Operation(
      operationId = "bookPayment",
      summary = "Books money received for an invoice",
      description =
          "The same reference again changes nothing. What is too much becomes a prepayment, which"
              + " the next invoice uses.")
  public PaymentAnswer book(@Valid @NotNull PaymentBody body) {
    Payment payment =
        new Payment(
            number,
            body.reference(),
            Amounts.money(body.amount(), body.currency(), caller.tenant()),
            body.receivedOn(),
            Optional.empty());
    return PaymentAnswer.of(payments.book(caller.tenant(), payment, caller.actor()));
  }

  @GET
  @RolesAllowed({Roles.READ, Roles.BILLING})
  @Operation(operationId = "listPayments", summary = "What was received for an invoice")
  public PaymentList list() {
    return new PaymentList(
        payments.list(caller.tenant(), number).stream().map(PaymentBody::of).toList(), null);
  }
}
