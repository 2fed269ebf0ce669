package io.suanpan.console.alerts;

import io.suanpan.console.AboutTenant;
import io.suanpan.console.Figures;
import io.suanpan.console.Now;
import io.suanpan.identity.Permission;
import io.suanpan.notify.Webhook;
import io.suanpan.notify.WebhookUrl;
import io.suanpan.notify.app.ManageWebhooks;
import io.suanpan.notify.app.ManageWebhooks.Wanted;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TypePattern;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Where notifications of a tenant are sent to. */
@Named
@ViewScoped
public class WebhooksPage extends AboutTenant {
  private static final Map<String, String> FIELDS = Map.of("/url", "webhook:url");

  @Inject ManageWebhooks webhooks;
  @Inject Figures figures;
  @Inject Now now;

  private List<WebhookRow> rows = List.of();
  private String url;
  private String[] types = {};
  private String description;

  public void load() {
    Tenant tenant = tenant();
    rows =
        webhooks.list(Optional.of(tenant)).stream()
            .map(hook -> WebhookRow.of(hook, figures, tenant.zone(), now.instant()))
            .toList();
  }

  public String create() {
    return attempt.at(
        FIELDS,
        () -> {
          Tenant tenant = keeping();
          Webhook made = webhooks.create(Optional.of(tenant), wanted(), visitor.user().actor());
          return shownOnce(made);
        });
  }

  private Wanted wanted() {
    return new Wanted(
        WebhookUrl.of(url),
        Arrays.stream(types).map(TypePattern::new).toList(),
        Optional.ofNullable(description));
  }

  private String shownOnce(Webhook webhook) {
    return redirect.hereWith(webhook.secrets().current().text());
  }

  public String rotate(String id) {
    return attempt.at(
        () -> shownOnce(webhooks.rotate(Optional.of(keeping()), id, visitor.user().actor())));
  }

  public String remove(String id) {
    return change(
        "webhook.removed",
        tenant -> webhooks.remove(Optional.of(tenant), id, visitor.user().actor()));
  }

  public String enable(String id) {
    return change(
        "webhook.enabled",
        tenant -> webhooks.enable(Optional.of(tenant), id, visitor.user().actor()));
  }

  public String test(String id) {
    return change(
        "webhook.tested", tenant -> webhooks.test(Optional.of(tenant), id, visitor.user().actor()));
  }

  private String change(String done, Consumer<Tenant> deed) {
    return attempt.at(
        () -> {
          deed.accept(keeping());
          attempt.done(done);
          return redirect.here();
        });
  }

  private Tenant keeping() {
    return visitor.tenantFor(Permission.KEEP_WEBHOOKS, getCode());
  }

  /** Shown by the page after the secret was made, and by no other. */
  public String getSecret() {
    return redirect.secret();
  }

  public List<WebhookRow> getRows() {
    return rows;
  }

  /** Who of the tenant is told by e-mail. */
  public List<String> getAddresses() {
    return tenant().alerts().emails();
  }

  public String getUrl() {
    return url;
  }

  public void setUrl(String url) {
    this.url = url;
  }

  public String[] getTypes() {
    return types.clone();
  }

  public void setTypes(String[] types) {
    this.types = types.clone();
  }

  public String getDescription() {
    return description;
  }

  public void setDescription(String description) {
    this.description = description;
  }
}
