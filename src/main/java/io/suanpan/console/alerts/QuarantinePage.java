package io.suanpan.console.alerts;

import io.suanpan.console.AboutTenant;
import io.suanpan.console.Figures;
import io.suanpan.console.Older;
import io.suanpan.identity.Permission;
import io.suanpan.ingestion.QuarantineStore.Entry;
import io.suanpan.ingestion.QuarantineStore.State;
import io.suanpan.ingestion.app.ReviewQuarantine;
import io.suanpan.tenancy.Tenant;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a tenant sent as events and cannot be counted, the latest first. */
@Named
@ViewScoped
public class QuarantinePage extends AboutTenant {
  private static final String PATH = "/console/quarantine?tenant=";

  @Inject ReviewQuarantine review;
  @Inject Figures figures;

  private String state;
  private String before;

  /** Made for one answer, so they are not kept. */
  private transient List<Row> rows = List.of();

  private transient String older;

  /**
   * An entry as the page shows it.
   *
   * @param codes what is wrong, by code
   */
  public record Row(
      String link, String received, String source, String id, String codes, String detail) {}

  /** A state to choose. */
  public record Choice(String state, String link, boolean chosen) {}

  public void load() {
    visitor.require(Permission.SEE);
    Tenant tenant = tenant();
    Older<Entry> part =
        Older.of(
            review.list(tenant, chosen(), Older.number(before).orElse(Long.MAX_VALUE), Older.READ),
            Entry::id);
    rows = part.items().stream().map(entry -> row(tenant, entry)).toList();
    older = part.last().map(last -> link(chosen()) + "&before=" + last).orElse(null);
  }

  private Row row(Tenant tenant, Entry entry) {
    return new Row(
        "/console/quarantined?tenant=" + tenant.code() + "&entry=" + entry.id(),
        figures.time(entry.receivedAt(), tenant.zone()),
        entry.source().orElse(""),
        entry.eventId().orElse(""),
        entry.violations().stream()
            .map(violation -> violation.code().name())
            .distinct()
            .collect(Collectors.joining(", ")),
        entry.violations().isEmpty() ? "" : entry.violations().get(0).detail());
  }

  private State chosen() {
    return Arrays.stream(State.values())
        .filter(each -> word(each).equals(state))
        .findFirst()
        .orElse(State.OPEN);
  }

  private static String word(State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  private String link(State of) {
    return PATH + tenant().code() + "&state=" + word(of);
  }

  public List<Choice> getChoices() {
    return Arrays.stream(State.values())
        .map(each -> new Choice(each.name(), link(each), each == chosen()))
        .toList();
  }

  public String getChosen() {
    return chosen().name();
  }

  public List<Row> getRows() {
    return rows;
  }

  /** To those that lie behind; null where there are none. */
  public String getOlder() {
    return older;
  }

  /** Back to the latest; null on the first page. */
  public String getLatest() {
    return before == null ? null : link(chosen());
  }

  public String getState() {
    return state;
  }

  public void setState(String state) {
    this.state = said(state);
  }

  public String getBefore() {
    return before;
  }

  public void setBefore(String before) {
    this.before = said(before);
  }
}
