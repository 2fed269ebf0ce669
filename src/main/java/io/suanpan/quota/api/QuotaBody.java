package io.suanpan.quota.api;

import io.suanpan.metering.VendorId;
import io.suanpan.period.Interval;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.quota.Quota;
import io.suanpan.quota.Quota.Mode;
import io.suanpan.quota.QuotaScope;
import io.suanpan.quota.Window;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A quota to be set.
 *
 * @param scope the usage it is about; all of it unless given
 * @param measure what it counts
 * @param window how often it begins anew
 * @param limit the most of a window, up to 26 digits
 * @param mode {@code hard} refuses reservations beyond it, {@code soft} only tells; hard unless
 *     given
 * @param alertAt percentages of the limit that somebody is to be told of; 50, 80 and 100 unless
 *     given
 * @param from when it begins; it holds from the beginning unless given
 * @param to when it ends; never unless given
 */
@Schema(
    example =
        "{\"scope\":{\"vendor\":\"zhipu\"},\"measure\":{\"meters\":[\"*\"]},"
            + "\"window\":\"month\",\"limit\":\"1000000\"}")
public record QuotaBody(
    @Valid ScopeBody scope,
    @NotNull @Valid MeasureBody measure,
    @NotNull @Pattern(regexp = "minute|hour|day|week|month|total") String window,
    @NotNull @PositiveOrZero @Digits(integer = 26, fraction = 12) BigDecimal limit,
    @Pattern(regexp = "hard|soft") String mode,
    @Size(max = 20) List<@NotNull @Min(1) @Max(1000) Integer> alertAt,
    Instant from,
    Instant to) {
  /**
   * Whose and which usage; what is not given may be anything.
   *
   * @param vendor id of a vendor
   * @param model as asked for or as served
   * @param project the CloudEvents subject
   * @param key the id of an API key
   */
  public record ScopeBody(
      @Pattern(regexp = VendorId.FORM) String vendor,
      @Size(min = 1, max = 256) String model,
      @Size(min = 1, max = 256) String project,
      @Size(min = 1, max = 64) String key) {
    QuotaScope scope() {
      return new QuotaScope(
          Optional.ofNullable(vendor).map(VendorId::new),
          Optional.ofNullable(model),
          Optional.ofNullable(project),
          Optional.ofNullable(key));
    }

    static ScopeBody of(QuotaScope scope) {
      return new ScopeBody(
          scope.vendor().map(VendorId::name).orElse(null),
          scope.model().orElse(null),
          scope.project().orElse(null),
          scope.key().orElse(null));
    }
  }

  /** The quota of that name, without a number yet. */
  Quota quota(String name) {
    Instant start = from == null ? Quota.ALWAYS : from;
    if (to != null && !to.isAfter(start)) {
      throw Refusal.of("/to", Code.INVALID_VALUE, "must be after from");
    }
    return new Quota(
        0,
        name,
        scope == null ? QuotaScope.ALL : scope.scope(),
        measure.measure(),
        Window.valueOf(window.toUpperCase(Locale.ROOT)),
        limit,
        "soft".equals(mode) ? Mode.SOFT : Mode.HARD,
        alertAt == null ? Quota.USUAL_ALERTS : alertAt,
        new Interval(start, Optional.ofNullable(to)),
        List.of());
  }
}
