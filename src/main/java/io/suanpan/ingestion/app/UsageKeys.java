package io.suanpan.ingestion.app;

import io.suanpan.catalog.LengthBoundStore.Bounds;
import io.suanpan.catalog.Lengths;
import io.suanpan.catalog.app.CurrentCatalog;
import io.suanpan.ingestion.NewEvent;
import io.suanpan.metering.ProjectDay;
import io.suanpan.metering.Usage;
import io.suanpan.metering.UsageDictionary;
import io.suanpan.metering.UsageEvent;
import io.suanpan.metering.UsageKey;
import io.suanpan.metering.Variant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Gives usage the numbers it is kept under. */
@ApplicationScoped
public class UsageKeys {
  @Inject UsageDictionary dictionary;
  @Inject CurrentCatalog catalog;
  @Inject ProjectDays days;

  NewEvent of(Accepted accepted, Bounds bounds, Instant now) {
    UsageEvent event = accepted.event();
    Optional<UsageKey> key =
        event
            .usage()
            .map(
                usage ->
                    new UsageKey(
                        accepted.account(),
                        dictionary.model(usage.vendor(), usage.model()),
                        dictionary.variant(banded(event, usage, bounds, now))));
    Optional<ProjectDay> day =
        key.isEmpty()
            ? Optional.empty()
            : event
                .project()
                .map(name -> days.of(accepted.tenant(), name, event.time().orElse(now)));
    return new NewEvent(accepted.tenant().id(), event, key, day);
  }

  /** The facts that were told, and the bands in which the request lies. */
  private Variant banded(UsageEvent event, Usage usage, Bounds bounds, Instant now) {
    boolean known =
        catalog.lastRead().vendor(usage.vendor()).map(v -> v.knows(usage.model())).orElse(false);
    Lengths lengths = bounds.of(usage.vendor(), usage.model());
    return (known ? lengths : lengths.and(Lengths.USUAL))
        .band(
            usage.variant(),
            usage.shape().prompt(usage.quantities()),
            usage.shape().output(usage.quantities()),
            usage.shape().startedBefore(event.time().orElse(now)));
  }
}
