package io.suanpan.ingestion.app;

import io.suanpan.catalog.Catalog;
import io.suanpan.catalog.app.CurrentCatalog;
import io.suanpan.ingestion.EventScreening;
import io.suanpan.ingestion.EventScreening.Screened;
import io.suanpan.ingestion.JsonText;
import io.suanpan.ingestion.OtherMeters;
import io.suanpan.ingestion.QuarantinedEvent;
import io.suanpan.ingestion.Translated;
import io.suanpan.metering.Usage;
import io.suanpan.metering.UsageEvent;
import io.suanpan.problem.Code;
import io.suanpan.problem.Violation;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantFrom;
import io.suanpan.tenancy.TenantState;
import io.suanpan.tenancy.app.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells the events that can be counted from those that cannot. */
@ApplicationScoped
public class ScreenEvents {
  @Inject CurrentCatalog catalog;
  @Inject Accounts accounts;
  @Inject Directory directory;
  @Inject TranslateEvents translate;
  @Inject JsonText json;

  Screening screen(Intake intake, List<?> values, Instant now) {
    Screening screening = screen(intake, values, now, catalog.lastRead());
    // The vendor may have been loaded since, here or on another node.
    return screening.mentions(Code.UNKNOWN_VENDOR)
        ? screen(intake, values, now, catalog.get())
        : screening;
  }

  private Screening screen(Intake intake, List<?> values, Instant now, Catalog known) {
    EventScreening screening = new EventScreening(now, known.vendors().keySet(), json);
    OtherMeters meters = translate.with(known);
    List<Screening.Item> items = new ArrayList<>(values.size());
    for (Object value : values) {
      items.add(
          value instanceof Unreadable unreadable
              ? bad(intake.tenant(), unreadable)
              : item(intake, TranslateEvents.one(value, meters), screening, now));
    }
    return new Screening(items);
  }

  private Screening.Item item(
      Intake intake, Translated translated, EventScreening screening, Instant now) {
    Screened screened = translated.screen(screening);
    Object value = translated.kept();
    if (screened.events().isEmpty()) {
      return bad(intake.tenant(), value, screened.violations());
    }
    Optional<Tenant> tenant = tenant(intake, screened.events().get(0));
    if (tenant.isEmpty()) {
      String detail = "the subject names no tenant; this key asks for one";
      return bad(
          intake.tenant(), value, List.of(Violation.at("/subject", Code.UNKNOWN_TENANT, detail)));
    }
    List<Accepted> accepted = new ArrayList<>();
    for (UsageEvent event : screened.events()) {
      Optional<Integer> account = account(tenant.get(), event, now);
      if (account.isEmpty()) {
        return bad(intake.tenant(), value, List.of(unknownAccount(event.usage().orElseThrow())));
      }
      accepted.add(new Accepted(tenant.get(), event, account.get()));
    }
    return Screening.Item.of(accepted);
  }

  private Optional<Integer> account(Tenant tenant, UsageEvent event, Instant now) {
    return event.usage().isEmpty()
        ? Optional.of(Accepted.NO_ACCOUNT)
        : accounts.number(tenant, event.usage().get(), now);
  }

  private Optional<Tenant> tenant(Intake intake, UsageEvent event) {
    return intake.settings().tenantFrom() == TenantFrom.KEY
        ? Optional.of(intake.tenant())
        : event
            .project()
            .flatMap(directory::tenant)
            .filter(tenant -> tenant.state() == TenantState.ACTIVE);
  }

  private static Violation unknownAccount(Usage usage) {
    return Violation.at(
        "/data/vendorAccount",
        Code.UNKNOWN_VENDOR_ACCOUNT,
        "there is no account \"" + usage.account() + "\" with " + usage.vendor());
  }

  private static Screening.Item bad(Tenant tenant, Unreadable unreadable) {
    return Screening.Item.of(
        new QuarantinedEvent(
            tenant.id(),
            Optional.empty(),
            Optional.empty(),
            List.of(unreadable.violation()),
            unreadable.text()));
  }

  private Screening.Item bad(Tenant tenant, Object value, List<Violation> violations) {
    return Screening.Item.of(
        new QuarantinedEvent(
            tenant.id(),
            member(value, "source"),
            member(value, "id"),
            violations,
            json.write(value)));
  }

  private static Optional<String> member(Object value, String name) {
    return value instanceof Map<?, ?> map && map.get(name) instanceof String text
        ? Optional.of(text)
        : Optional.empty();
  }
}
