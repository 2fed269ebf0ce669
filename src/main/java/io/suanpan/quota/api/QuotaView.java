package io.suanpan.quota.api;

import io.suanpan.quota.Quota;
import io.suanpan.quota.Standing;
import io.suanpan.quota.api.QuotaBody.ScopeBody;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A quota, and how it stands in the window that runs.
 *
 * @param name what it is called
 * @param inherited that it is the operator's default for all tenants
 * @param scope the usage it is about
 * @param measure what it counts
 * @param window how often it begins anew
 * @param limit the most of a window, with what it is raised by now
 * @param mode what happens beyond it
 * @param alertAt percentages that somebody is told of
 * @param from when it begins, if it has not always held
 * @param to when it ends, if ever
 * @param raises more, for a while
 * @param used what has been used in the window
 * @param held what is held for what is about to be used
 * @param left what may still be used
 * @param exceeded that more was used than it allows
 * @param windowStart when the window began
 * @param resetsAt when it begins anew, if ever
 */
public record QuotaView(
    String name,
    boolean inherited,
    ScopeBody scope,
    MeasureBody measure,
    String window,
    BigDecimal limit,
    String mode,
    List<Integer> alertAt,
    Instant from,
    Instant to,
    List<RaiseView> raises,
    BigDecimal used,
    BigDecimal held,
    BigDecimal left,
    Boolean exceeded,
    Instant windowStart,
    Instant resetsAt) {

  /** More than the limit, for a while. */
  public record RaiseView(BigDecimal by, Instant from, Instant to, String reason, String actor) {
    static RaiseView of(Quota.Raise raise) {
      return new RaiseView(
          raise.by(),
          raise.effective().start(),
          raise.effective().end().orElse(null),
          raise.reason(),
          raise.actor());
    }
  }

  static QuotaView of(Standing standing) {
    QuotaView rule = of(standing.quota());
    return new QuotaView(
        rule.name,
        rule.inherited,
        rule.scope,
        rule.measure,
        rule.window,
        standing.limit(),
        rule.mode,
        rule.alertAt,
        rule.from,
        rule.to,
        rule.raises,
        standing.count().used(),
        standing.count().held(),
        standing.left(),
        standing.isPassed(),
        standing.window().start(),
        standing.window().end().orElse(null));
  }

  /** Without a tenant it stands nowhere. */
  static QuotaView of(Quota quota) {
    return new QuotaView(
        quota.name(),
        quota.isInherited(),
        ScopeBody.of(quota.scope()),
        MeasureBody.of(quota.measure()),
        quota.window().word(),
        quota.amount(),
        quota.mode().name().toLowerCase(Locale.ROOT),
        quota.alertAt(),
        quota.effective().start().equals(Quota.ALWAYS) ? null : quota.effective().start(),
        quota.effective().end().orElse(null),
        quota.raises().stream().map(RaiseView::of).toList(),
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
