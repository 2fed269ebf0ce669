package io.suanpan.console.billing;

import io.suanpan.console.Figures;
import io.suanpan.console.Words;
import io.suanpan.invoicing.BillingRunItemStore.ItemState;
import io.suanpan.invoicing.BillingRunStore.Run;
import io.suanpan.invoicing.app.RunProgress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Says how far billing runs have come. */
@ApplicationScoped
class RunRows {
  private static final long WHOLE = 1000;

  @Inject Figures figures;
  @Inject Words words;
  @Inject Clock clock;

  RunRow of(RunProgress progress) {
    Run run = progress.run();
    String done = number(progress.count(ItemState.DONE));
    String total = number(progress.total());
    int leftOut = progress.count(ItemState.PARKED) + progress.count(ItemState.FAILED);
    return new RunRow(
        run.id(),
        link(run.id()),
        figures.month(run.period()),
        run.mode().name(),
        run.state().name(),
        run.startedBy(),
        figures.time(Optional.of(run.startedAt())),
        figures.time(run.endedAt()),
        done,
        number(progress.count(ItemState.PARKED)),
        number(progress.count(ItemState.FAILED)),
        number(progress.remaining()),
        total,
        thousandths(progress.count(ItemState.DONE), progress.total()),
        thousandths(leftOut, progress.total()),
        words.get("run.bar", done, total, number(leftOut)),
        estimatedEnd(progress),
        run.draftsOf().map(RunRows::link).orElse(""));
  }

  static String link(String run) {
    return "/console/run" + Links.query("id", run);
  }

  private String estimatedEnd(RunProgress progress) {
    return progress
        .estimatedEnd(clock.instant())
        .map(RunRows::toTheMinute)
        .map(end -> figures.time(Optional.of(end)))
        .orElse("");
  }

  private static Instant toTheMinute(Instant end) {
    return end.plus(1, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.MINUTES);
  }

  private static int thousandths(long part, long of) {
    return of == 0 ? 0 : Math.toIntExact(part * WHOLE / of);
  }

  private String number(long number) {
    return figures.number(BigDecimal.valueOf(number));
  }
}
