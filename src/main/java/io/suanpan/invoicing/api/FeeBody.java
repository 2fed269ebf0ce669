package io.suanpan.invoicing.api;

import io.suanpan.invoicing.OperatorFee;
import io.suanpan.invoicing.OperatorFee.Markup;
import io.suanpan.invoicing.OperatorFee.Monthly;
import io.suanpan.invoicing.app.ManageFees.Wanted;
import io.suanpan.metering.VendorId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.YearMonth;
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

  Wanted wanted() {
    return new Wanted(name, vendor, percent, amount, currency, validFrom, validTo);
  }
}
