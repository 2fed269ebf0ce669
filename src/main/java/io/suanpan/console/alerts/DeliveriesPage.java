package io.suanpan.console.alerts;

import io.suanpan.console.AboutTenant;
import io.suanpan.console.Figures;
import io.suanpan.console.Older;
import io.suanpan.identity.Permission;
import io.suanpan.notify.Delivery;
import io.suanpan.notify.Delivery.State;
import io.suanpan.notify.DeliveryStore.Wanted;
import io.suanpan.notify.app.ReviewDeliveries;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantId;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What was sent to webhooks and addresses of a tenant, the latest first. */
@Named
@ViewScoped
public class DeliveriesPage extends AboutTenant {
  @Inject ReviewDeliveries deliveries;
  @Inject Figures figures;

  private String state;
  private String before;
  private List<DeliveryRow> rows = List.of();
  private Long last;

  /** A state to choose; the word is "" for all. */
  public record Choice(String word, String link, boolean chosen) {}

  public void load() {
    Tenant tenant = tenant();
    Optional<TenantId> id = Optional.of(tenant.id());
    Wanted wanted =
        new Wanted(
            id,
            // What was sent of it to the operator's webhooks is the operator's to see.
            visitor.isOperator() ? Optional.empty() : id,
            chosen(),
            Older.number(before).orElse(Long.MAX_VALUE),
            Older.READ);
    Older<Delivery> part = Older.of(deliveries.list(wanted), Delivery::id);
    rows = part.items().stream().map(d -> DeliveryRow.of(d, figures, tenant.zone())).toList();
    last = part.last().orElse(null);
  }

  private Optional<State> chosen() {
    return Arrays.stream(State.values()).filter(each -> word(each).equals(state)).findFirst();
  }

  private static String word(State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  public String replay(String id) {
    return attempt.at(
        () -> {
          Tenant tenant = visitor.tenantFor(Permission.KEEP_WEBHOOKS, getCode());
          deliveries.replay(Optional.of(tenant), Long.parseLong(id), visitor.user().actor());
          attempt.done("delivery.replayed");
          return redirect.here();
        });
  }

  public List<Choice> getChoices() {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("", link(""), chosen().isEmpty()));
    for (State each : State.values()) {
      choices.add(
          new Choice(
              each.name(), link("&state=" + word(each)), chosen().equals(Optional.of(each))));
    }
    return choices;
  }

  private String link(String more) {
    return "/console/deliveries?tenant=" + tenant().code() + more;
  }

  private String ofState() {
    return chosen().map(each -> "&state=" + word(each)).orElse("");
  }

  /** To those that lie behind; null where there are none. */
  public String getOlder() {
    return last == null ? null : link(ofState() + "&before=" + last);
  }

  /** Back to the latest; null on the first page. */
  public String getLatest() {
    return before == null ? null : link(ofState());
  }

  public List<DeliveryRow> getRows() {
    return rows;
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
