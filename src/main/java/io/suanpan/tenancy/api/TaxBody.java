package io.suanpan.tenancy.api;

import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.TaxCategory;
import io.suanpan.tenancy.TaxHistory;
import io.suanpan.tenancy.TaxProfile;
import io.suanpan.tenancy.TenantRules;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A tax profile on the wire.
 *
 * @param category a VAT category
 * @param rate percent
 * @param vatId VAT identifier
 * @param note why there is no tax; the usual words of the category unless given
 * @param effectiveFrom the month from which it holds; for a change, the next one unless given
 */
@Schema(
    example =
        """
        {"category":"S","rate":"19","vatId":"DE123456789","effectiveFrom":"2024-08"}
        """)
public record TaxBody(
    @NotNull TaxCategory category,
    BigDecimal rate,
    @Size(max = 32) String vatId,
    @Size(min = 1, max = 500) @Pattern(regexp = TenantBody.NAME) String note,
    YearMonth effectiveFrom) {

  static TaxBody of(TaxHistory history, YearMonth month) {
    TaxProfile profile = history.in(month);
    return new TaxBody(
        profile.category(),
        profile.rate(),
        profile.vatId(),
        profile.note(),
        history.begunBy(month));
  }

  static List<TaxBody> all(TaxHistory history) {
    return history.since().keySet().stream().map(month -> of(history, month)).toList();
  }

  /** What a new tenant begins with. */
  TaxHistory begin() {
    return TaxHistory.always(profile());
  }

  /** What the tenant's history becomes. */
  TaxHistory change(TaxHistory before, YearMonth next) {
    if (effectiveFrom != null && effectiveFrom.isBefore(TaxHistory.BEGINNING)) {
      throw Refusal.of("/tax/effectiveFrom", Code.INVALID_VALUE, "no usage is older than 2020-01");
    }
    return before.with(effectiveFrom == null ? next : effectiveFrom, profile());
  }

  private TaxProfile profile() {
    return TenantRules.tax(category, rate, vatId, note);
  }
}
