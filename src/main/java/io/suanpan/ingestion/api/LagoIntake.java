package io.suanpan.ingestion.api;

import io.suanpan.ingestion.JsonText;
import io.suanpan.ingestion.OtherMeters.Body;
import io.suanpan.ingestion.Translated;
import io.suanpan.ingestion.app.IngestEvents;
import io.suanpan.ingestion.app.Intake;
import io.suanpan.ingestion.app.TranslateEvents;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.app.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * Takes events of Lago's form in, and answers as Lago does. Leniently: its clients send a refused
 * batch again for ever.
 */
@ApplicationScoped
public class LagoIntake {
  @Inject TranslateEvents translate;
  @Inject IngestEvents ingest;
  @Inject Caller caller;
  @Inject JsonText json;
  @Inject Clock clock;

  /** Whether a body is of Lago's form. */
  static boolean isMeant(Object body) {
    return body instanceof Map<?, ?> map
        && !map.containsKey("specversion")
        && (map.containsKey("event") || map.containsKey("events"));
  }

  Response take(Object value) {
    if (value instanceof Map<?, ?> map && map.get("events") instanceof List<?> events) {
      if (events.isEmpty()) {
        return refused(LagoError.noEvents());
      }
      if (events.size() > EventBody.MAX_EVENTS) {
        return refused(LagoError.tooManyEvents());
      }
    }
    Body body = translate.body(value);
    Intake intake = new Intake(caller.tenant(), caller.apiKey(), caller.ingest().lenient());
    ingest.ingest(intake, body.events().stream().map(this::kept).toList());
    return Response.ok(LagoAnswer.to(body, clock.instant(), json)).build();
  }

  private Object kept(Translated event) {
    // A batch is read as a whole, so here is where the size of each shows.
    String text = json.write(event.kept());
    return text.length() > EventBody.MAX_EVENT ? EventBody.tooLarge(text) : event.kept();
  }

  /** A body of another form where only Lago's is taken. */
  Response onlyMeant(Object value) {
    return isMeant(value) ? take(value) : refused(LagoError.invalidFormat());
  }

  private static Response refused(LagoError error) {
    return Response.status(error.status()).entity(error).type(MediaType.APPLICATION_JSON).build();
  }

  /** What a body that cannot be read is answered with. */
  static Response unreadable(Refusal refusal) {
    return refusal.code().status() == 400 ? refused(LagoError.invalidFormat()) : rethrown(refusal);
  }

  private static Response rethrown(Refusal refusal) {
    throw refusal;
  }
}
