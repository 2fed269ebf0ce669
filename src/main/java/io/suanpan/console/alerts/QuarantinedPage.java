package io.suanpan.console.alerts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.suanpan.console.AboutTenant;
import io.suanpan.console.Figures;
import io.suanpan.console.Older;
import io.suanpan.identity.Permission;
import io.suanpan.ingestion.Outcome;
import io.suanpan.ingestion.QuarantineStore.Entry;
import io.suanpan.ingestion.QuarantineStore.State;
import io.suanpan.ingestion.app.Intake;
import io.suanpan.ingestion.app.ReviewQuarantine;
import io.suanpan.problem.Refusal;
import io.suanpan.problem.Violation;
import io.suanpan.tenancy.IngestSettings;
import io.suanpan.tenancy.Tenant;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** One event in quarantine: what was sent, what is wrong with it, and what becomes of it. */
@Named
@ViewScoped
public class QuarantinedPage extends AboutTenant {
  /** Who may issue a key that sends events may have one counted. */
  private static final Permission KEEPER = Permission.KEEP_KEYS;

  private static final int LONGEST = 100_000;
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  @Inject ReviewQuarantine review;
  @Inject Figures figures;

  private String entry;

  /** Read for one answer, so it is not kept. */
  private transient Entry shown;

  public void load() {
    visitor.require(Permission.SEE);
    shown = review.get(tenant(), id());
  }

  private long id() {
    return Older.number(entry).orElseThrow(() -> Refusal.notFound("quarantined event"));
  }

  /** Anew after an action that has led nowhere. */
  private Entry shown() {
    if (shown == null) {
      load();
    }
    return shown;
  }

  public String replay() {
    return attempt.at(
        () -> {
          Tenant tenant = visitor.tenantFor(KEEPER, getCode());
          Intake intake = new Intake(tenant, Optional.empty(), IngestSettings.USUAL);
          Outcome outcome = review.replay(intake, id(), visitor.user().actor()).outcome();
          attempt.done("quarantine.replayed." + outcome);
          return redirect.to("quarantine", tenant.code());
        });
  }

  public String discard() {
    return attempt.at(
        () -> {
          Tenant tenant = visitor.tenantFor(KEEPER, getCode());
          review.discard(tenant, id(), visitor.user().actor());
          attempt.done("quarantine.discarded");
          return redirect.to("quarantine", tenant.code());
        });
  }

  public boolean isKeeper() {
    return visitor.user().may(KEEPER) && shown().state() == State.OPEN;
  }

  public String getState() {
    return shown().state().name();
  }

  public String getReceived() {
    return figures.time(shown().receivedAt(), tenant().zone());
  }

  public String getSource() {
    return shown().source().orElse("–");
  }

  public String getId() {
    return shown().eventId().orElse("–");
  }

  public List<Violation> getViolations() {
    return shown().violations();
  }

  /** When its wait ended and who ended it, or "". */
  public String getResolution() {
    return shown()
        .resolution()
        .map(end -> figures.time(end.at(), tenant().zone()) + " · " + end.actor())
        .orElse("");
  }

  /** What was sent, set out where it is JSON. */
  public String getBody() {
    String body = shown().body();
    return body.length() > LONGEST ? body.substring(0, LONGEST) + " …" : setOut(body);
  }

  private static String setOut(String body) {
    try {
      return JSON.readTree(body).toPrettyString();
    } catch (JsonProcessingException e) {
      return body;
    }
  }

  public String getEntry() {
    return entry;
  }

  public void setEntry(String entry) {
    this.entry = said(entry);
  }
}
