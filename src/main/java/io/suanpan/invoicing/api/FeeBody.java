package io.suanpan.invoicing.api;

import io.suanpan.invoicing.OperatorFee;
import io.suanpan.invoicing.OperatorFee.Markup;
import io.suanpan.invoicing.OperatorFee.Monthly;
import io.suanpan.invoicing.app.Amounts;
import io.suanpan.metering.VendorId;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.Tenant;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A fee of the operator on the wire.
 *
 * @param id its number; read only
 * @param name what it is called on documents
 * @param vendor of whose sections; all unless given
 * @param percent of each section's net, above 0 to 1000; or
 * @param amount so much a month
 * @param currency the tenant's
 * @param validFrom the first month it is charged for
 * @param validTo the first month it is charged no more, if ever
 */
@Schema(
    example =
        """
        {"name":"Service fee","vendor":"zhipu","percent":"3.5","validFrom":"2024-07"}
        """)
public record FeeBody(
    Integer id,
    @NotBlank @Size(max = 200) String name,
    String vendor,
    BigDecimal percent,
    BigDecimal amount,
    String currency,
    @NotNull YearMonth validFrom,
    YearMonth validTo) {
  private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(1000);
  private static final int PERCENT_DECIMALS = 6;

  static FeeBody of(OperatorFee fee) {
    Markup markup = fee.basis() instanceof Markup m ? m : null;
    Monthly monthly = fee.basis() instanceof Monthly m ? m : null;
    return new FeeBody(
        fee.id(),
        fee.name(),
        fee.vendor().map(VendorId::name).orElse(null),
        markup == null ? null : markup.percent(),
        monthly == null ? null : monthly.amount().amount(),
        monthly == null ? null : monthly.amount().currency().getCurrencyCode(),
        fee.from(),
        fee.to().orElse(null));
  }

  /** What is described, without a number yet. */
  OperatorFee fee(Tenant tenant) {
    if ((percent == null) == (amount == null)) {
      throw Refusal.of("/percent", Code.INVALID_VALUE, "a fee has a percent or an amount");
    }
    if (validTo != null && !validTo.isAfter(validFrom)) {
      throw Refusal.of("/validTo", Code.INVALID_VALUE, "must be after validFrom");
    }
    if (amount != null && vendor != null) {
      throw Refusal.of("/vendor", Code.INVALID_VALUE, "an amount a month is for no vendor");
    }
    return new OperatorFee(
        1,
        name,
        Optional.ofNullable(vendor).map(VendorId::new),
        percent == null ? new Monthly(Amounts.money(amount, currency, tenant)) : markup(),
        validFrom,
        Optional.ofNullable(validTo));
  }

  private Markup markup() {
    if (percent.signum() <= 0
        || percent.compareTo(MOST_PERCENT) > 0
        || percent.stripTrailingZeros().scale() > PERCENT_DECIMALS) {
      throw Refusal.of(
          "/percent", Code.INVALID_VALUE, "lies above 0 and up to 1000, with at most 6 decimals");
    }
    return new Markup(percent);
  }
}
