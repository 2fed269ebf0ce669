package io.suanpan.console.overview;

import io.suanpan.console.Figures;
import io.suanpan.console.Tile;
import io.suanpan.console.Words;
import io.suanpan.console.overview.OverviewView.Counted;
import io.suanpan.console.overview.OverviewView.Near;
import io.suanpan.ingestion.QuarantineCounts.Waiting;
import io.suanpan.ingestion.app.ReviewQuarantine;
import io.suanpan.invoicing.BillingRunStore.Run;
import io.suanpan.invoicing.MonthSums.Freshness;
import io.suanpan.invoicing.app.BillingRuns;
import io.suanpan.invoicing.app.RunProgress;
import io.suanpan.metering.RecentUse;
import io.suanpan.metering.app.ReadRecentUse;
import io.suanpan.notify.DeliveryStore.Dead;
import io.suanpan.notify.app.ReviewDeliveries;
import io.suanpan.quota.NearLimitStore.Found;
import io.suanpan.quota.app.NearLimits;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantId;
import io.suanpan.tenancy.app.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What an operator should look at. */
@ApplicationScoped
class Watched {
  private static final int MOST = 10;
  private static final int FULL = 100;
  private static final int PARTS_OF_PERCENT = 10;

  @Inject ReviewQuarantine reviewQuarantine;
  @Inject ReviewDeliveries reviewDeliveries;
  @Inject ReadRecentUse recentUse;
  @Inject NearLimits nearLimits;
  @Inject BillingRuns runs;
  @Inject Directory directory;
  @Inject Words words;
  @Inject Figures figures;

  List<Tile> tiles(Freshness freshness) {
    RecentUse use = recentUse.lastHour();
    long waiting = reviewQuarantine.waiting().stream().mapToLong(Waiting::entries).sum();
    long dead = reviewDeliveries.dead().stream().mapToLong(Dead::deliveries).sum();
    return List.of(
        tile("overview.tenants", freshness.tenants() + freshness.missing(), ""),
        new Tile(
            words.get("overview.tokens"),
            count(use.tokens()),
            "",
            words.get("overview.requests", use.requests(), use.tenants())),
        tile("overview.quarantine", waiting, words.get("overview.live")),
        tile("overview.dead", dead, words.get("overview.live")),
        run());
  }

  private Tile tile(String word, long number, String note) {
    return new Tile(words.get(word), count(number), "", note);
  }

  private Tile run() {
    Optional<Run> running = runs.next();
    String label = words.get("overview.run");
    if (running.isEmpty()) {
      return new Tile(label, "–", "", words.get("overview.run.none"));
    }
    RunProgress progress = runs.progress(running.get().id());
    return new Tile(
        label,
        count(progress.worked()) + " / " + count(progress.total()),
        "",
        words.get("overview.run.of", figures.month(running.get().period()), running.get().mode()));
  }

  List<Near> near() {
    return nearLimits.fullest(MOST).stream().map(this::near).toList();
  }

  private Near near(Found found) {
    int percent = found.limit().percent();
    return new Near(
        code(Optional.of(found.tenant())),
        found.limit().name(),
        figures.percent(BigDecimal.valueOf(percent)),
        Math.min(percent, FULL) * PARTS_OF_PERCENT,
        percent >= FULL ? "full" : "near",
        found
            .limit()
            .resetsAt()
            .map(at -> figures.time(Optional.of(at)))
            .orElseGet(() -> words.get("window.never")));
  }

  List<Counted> quarantine() {
    return reviewQuarantine.waiting().stream()
        .limit(MOST)
        .map(each -> new Counted(code(Optional.of(each.tenant())), count(each.entries())))
        .toList();
  }

  List<Counted> dead() {
    return reviewDeliveries.dead().stream()
        .limit(MOST)
        .map(each -> new Counted(code(each.tenant()), count(each.deliveries())))
        .toList();
  }

  private String code(Optional<TenantId> tenant) {
    return tenant.flatMap(directory::tenant).map(Tenant::code).orElse("");
  }

  private String count(long number) {
    return figures.number(BigDecimal.valueOf(number));
  }
}
