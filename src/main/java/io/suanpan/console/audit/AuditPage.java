package io.suanpan.console.audit;

import io.suanpan.console.AboutTenant;
import io.suanpan.console.Figures;
import io.suanpan.console.Older;
import io.suanpan.identity.Permission;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.AuditEntry;
import io.suanpan.tenancy.AuditTrail.Wanted;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.app.Directory;
import io.suanpan.tenancy.app.ReadAudit;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who did what: of all, or concerning one tenant. */
@Named
@ViewScoped
public class AuditPage extends AboutTenant {
  @Inject ReadAudit audit;
  @Inject Directory directory;
  @Inject Figures figures;

  private String actor;
  private String action;
  private String from;
  private String to;
  private String before;

  /** Made for one answer, so it is not kept. */
  private transient List<Row> rows = List.of();

  private transient Optional<Long> last = Optional.empty();

  /** An entry as the page shows it. */
  public record Row(
      String time, String actor, String ofActor, String action, String tenant, Deed deed) {}

  public void load() {
    visitor.require(Permission.SEE_ALL);
    Optional<Tenant> tenant = Optional.ofNullable(getCode()).map(code -> tenant());
    ZoneId zone = tenant.map(Tenant::zone).orElse(Figures.UTC);
    Wanted wanted =
        new Wanted(
            tenant.map(Tenant::id),
            Optional.ofNullable(actor),
            Optional.ofNullable(action),
            day(from).map(day -> start(day, zone)),
            day(to).map(day -> start(day.plusDays(1), zone)));
    Older<AuditEntry> part =
        Older.of(audit.list(wanted, Older.number(before), Older.READ), AuditEntry::id);
    rows = part.items().stream().map(entry -> row(entry, zone)).toList();
    last = part.last();
  }

  private static Instant start(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.ofNullable(text).map(LocalDate::parse);
    } catch (DateTimeException e) {
      throw new Refusal(Code.UNREADABLE_PARAMETER, "not a day");
    }
  }

  private Row row(AuditEntry entry, ZoneId zone) {
    return new Row(
        figures.time(entry.at(), zone),
        entry.actor(),
        link(Map.of("actor", entry.actor())),
        entry.action(),
        entry.tenant().flatMap(directory::tenant).map(Tenant::code).orElse(""),
        Deed.of(entry.detail()));
  }

  private String link(Map<String, String> other) {
    Map<String, String> parameters = new LinkedHashMap<>();
    put(parameters, "tenant", getCode());
    put(parameters, "actor", actor);
    put(parameters, "action", action);
    put(parameters, "from", from);
    put(parameters, "to", to);
    parameters.putAll(other);
    return "/console/audit"
        + parameters.entrySet().stream()
            .map(p -> p.getKey() + "=" + URLEncoder.encode(p.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&", "?", ""));
  }

  private static void put(Map<String, String> parameters, String name, String value) {
    if (value != null) {
      parameters.put(name, value);
    }
  }

  @Override
  public String getTenantCode() {
    return getCode() == null ? "" : super.getTenantCode();
  }

  public List<Row> getRows() {
    return rows;
  }

  public List<String> getActions() {
    visitor.require(Permission.SEE_ALL);
    return audit.actions();
  }

  /** To the entries behind; null where there are none. */
  public String getOlder() {
    return last.map(id -> link(Map.of("before", Long.toString(id)))).orElse(null);
  }

  /** To the latest, from further behind; null on the first page. */
  public String getLatest() {
    return before == null ? null : link(Map.of());
  }

  public boolean isFiltered() {
    return actor != null || action != null || from != null || to != null;
  }

  public String getActor() {
    return actor;
  }

  public void setActor(String actor) {
    this.actor = said(actor);
  }

  public String getAction() {
    return action;
  }

  public void setAction(String action) {
    this.action = said(action);
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = said(from);
  }

  public String getTo() {
    return to;
  }

  public void setTo(String to) {
    this.to = said(to);
  }

  public String getBefore() {
    return before;
  }

  public void setBefore(String before) {
    this.before = said(before);
  }
}
