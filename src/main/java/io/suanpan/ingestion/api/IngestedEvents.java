package io.suanpan.ingestion.api;

import io.suanpan.ingestion.EventFilter;
import io.suanpan.ingestion.IngestedEventQuery;
import io.suanpan.ingestion.JsonText;
import io.suanpan.ingestion.UsageEventStore.Page;
import io.suanpan.ingestion.UsageEventStore.StoredEvent;
import io.suanpan.ingestion.app.FindEvents;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.app.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists events as OpenMeter's API does. */
@ApplicationScoped
public class IngestedEvents {
  private static final int WINDOW = 1000;

  @Inject FindEvents find;
  @Inject Caller caller;
  @Inject JsonText json;
  @Inject Clock clock;

  /** The newest that match; OpenMeter's lists have no next page. */
  List<IngestedEvent> list(Map<String, List<String>> parameters) {
    IngestedEventQuery.Read read = IngestedEventQuery.read(parameters, clock.instant());
    IngestedEventQuery query =
        read.query()
            .orElseThrow(
                () ->
                    new Refusal(
                        Code.UNREADABLE_PARAMETER,
                        read.violations().get(0).detail(),
                        read.violations()));
    EventFilter filter =
        new EventFilter(
            Optional.of(query.from()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            query.subject());
    List<IngestedEvent> found = new ArrayList<>();
    long before = Long.MAX_VALUE;
    while (true) {
      Page page = find.list(caller.tenant(), filter, before, WINDOW);
      for (StoredEvent event : page.events()) {
        if (query.matches(event)) {
          found.add(IngestedEvent.of(event, json::write));
        }
        if (found.size() == query.limit()) {
          return found;
        }
      }
      if (page.next().isEmpty()) {
        return found;
      }
      before = page.next().getAsLong();
    }
  }
}
