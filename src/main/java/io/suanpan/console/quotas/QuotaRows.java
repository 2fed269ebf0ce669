package io.suanpan.console.quotas;

import io.suanpan.console.Figures;
import io.suanpan.console.Words;
import io.suanpan.period.Interval;
import io.suanpan.quota.Measure;
import io.suanpan.quota.Quota;
import io.suanpan.quota.QuotaScope;
import io.suanpan.quota.Standing;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says how a quota stands. */
@ApplicationScoped
class QuotaRows {
  private static final BigDecimal FULL = BigDecimal.valueOf(100);

  /** From here on a bar warns. */
  private static final BigDecimal NEAR = BigDecimal.valueOf(80);

  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  @Inject Words words;
  @Inject Figures figures;
  @Inject Clock clock;

  QuotaRow of(Tenant tenant, Standing standing) {
    Quota quota = standing.quota();
    List<Quota.Raise> raises =
        quota.raises().stream().filter(r -> r.effective().contains(clock.instant())).toList();
    BigDecimal used = standing.count().used();
    BigDecimal held = standing.count().held();
    int usedPart = thousandths(used, standing.limit());
    BigDecimal percent = percent(standing.count().taken(), standing.limit());
    String unit = unit(quota.measure());
    String query = "?tenant=" + encoded(tenant.code()) + "&name=" + encoded(quota.name());
    return new QuotaRow(
        quota.name(),
        quota.mode().name(),
        quota.isInherited(),
        !raises.isEmpty(),
        standing.isPassed(),
        what(quota),
        unit,
        figures.number(standing.limit()),
        figures.number(used),
        figures.number(held),
        figures.number(standing.left()),
        figures.percent(percent),
        usedPart,
        thousandths(used.add(held), standing.limit()) - usedPart,
        level(percent),
        words.get(
            "quota.bar",
            figures.number(used),
            figures.number(held),
            figures.number(standing.limit()),
            unit),
        resets(standing.window(), tenant),
        raises.stream().map(raise -> told(raise, tenant)).collect(Collectors.joining("; ")),
        "/console/quota" + query,
        "/console/raise" + query,
        "/console/quota-history" + query);
  }

  private String resets(Interval window, Tenant tenant) {
    return window
        .end()
        .map(end -> figures.time(end, tenant.zone()))
        .orElseGet(() -> words.get("window.never"));
  }

  private String told(Quota.Raise raise, Tenant tenant) {
    return words.get(
        "quota.raise.told",
        figures.number(raise.by()),
        figures.time(raise.effective().end(), tenant.zone()),
        raise.reason());
  }

  /** Of a limit of nothing, anything is all. */
  private static BigDecimal percent(BigDecimal taken, BigDecimal limit) {
    if (limit.signum() == 0) {
      return taken.signum() == 0 ? BigDecimal.ZERO : FULL;
    }
    return taken.multiply(FULL).divide(limit, 0, RoundingMode.DOWN);
  }

  private static int thousandths(BigDecimal part, BigDecimal limit) {
    if (limit.signum() == 0) {
      return part.signum() == 0 ? 0 : THOUSAND.intValue();
    }
    return part.multiply(THOUSAND).divide(limit, 0, RoundingMode.DOWN).min(THOUSAND).intValue();
  }

  private static String level(BigDecimal percent) {
    if (percent.compareTo(FULL) >= 0) {
      return "full";
    }
    return percent.compareTo(NEAR) >= 0 ? "near" : "calm";
  }

  String unit(Measure measure) {
    if (measure instanceof Measure.Metered metered) {
      return metered.meters().isEmpty()
          ? words.get("unit.token")
          : words.get("unit." + metered.meters().first().unit().replace(' ', '-'));
    }
    return measure instanceof Measure.Cost cost
        ? cost.currency().getCurrencyCode()
        : words.get("unit.request");
  }

  String what(Quota quota) {
    QuotaScope scope = quota.scope();
    List<String> parts = new ArrayList<>();
    parts.add(words.get("window." + quota.window()));
    if (quota.measure() instanceof Measure.Metered metered && !metered.meters().isEmpty()) {
      metered.meters().forEach(meter -> parts.add(meter.name()));
    }
    if (quota.measure() instanceof Measure.Cost cost) {
      parts.add(words.get("measure.cost." + cost.basis(), cost.currency()));
    }
    scope.vendor().ifPresent(vendor -> parts.add(words.get("of.vendor", vendor.name())));
    scope.model().ifPresent(model -> parts.add(words.get("of.model", model)));
    scope.project().ifPresent(project -> parts.add(words.get("of.project", project)));
    scope.key().ifPresent(key -> parts.add(words.get("of.key", key)));
    return String.join(" · ", parts);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
