package io.suanpan.console.setup;

import io.suanpan.console.Attempt;
import io.suanpan.console.Now;
import io.suanpan.console.Redirect;
import io.suanpan.console.ServerAddress;
import io.suanpan.console.Visitor;
import io.suanpan.identity.Permission;
import io.suanpan.ingestion.app.FindEvents;
import io.suanpan.metering.EventIdentity;
import io.suanpan.tenancy.IngestSettings;
import io.suanpan.tenancy.Scope;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.app.ManageKeys;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/** Gives the tenant's app a key, says how to send an event by it, and waits for that event. */
@Named
@ViewScoped
public class SetupApp implements Serializable {
  private static final EventIdentity FIRST = new EventIdentity("first-steps", "hello-1");

  private static final String COMMAND =
      """
      curl -i %s/api/v1/events \\
        -H "Authorization: Bearer %s" \\
        -H "Content-Type: application/cloudevents+json" \\
        -d '{"specversion":"1.0","id":"%s","source":"%s","type":"llm.usage","time":"%s",
             "data":{"vendor":"zhipu","model":"glm-4","usage":{"input":1200,"output":340}}}'""";

  @Inject SetupPage page;
  @Inject Visitor visitor;
  @Inject Attempt attempt;
  @Inject Redirect redirect;
  @Inject ManageKeys keys;
  @Inject FindEvents events;
  @Inject ServerAddress server;
  @Inject Now now;

  private String command;

  /** Shows the key that was just made, once. */
  public void load() {
    String secret = redirect.secret();
    command = secret.isEmpty() ? null : command(secret);
  }

  private String command(String secret) {
    return COMMAND.formatted(
        server.base(),
        secret,
        FIRST.id(),
        FIRST.source(),
        now.instant().truncatedTo(ChronoUnit.SECONDS));
  }

  public String create() {
    return attempt.at(
        () -> {
          Tenant tenant = visitor.tenantFor(Permission.KEEP_KEYS, page.getCode());
          ManageKeys.Wanted wanted =
              new ManageKeys.Wanted(
                  "app", Set.of(Scope.INGEST, Scope.READ), Optional.empty(), IngestSettings.USUAL);
          ManageKeys.Issued issued = keys.issue(tenant, wanted, visitor.user().actor());
          return redirect.hereWith(issued.secret().text());
        });
  }

  /** The line to send the first event by; null when there is no key to show. */
  public String getCommand() {
    return command;
  }

  public boolean isArrived() {
    return events.find(visitor.tenant(page.getCode()), FIRST).isPresent();
  }
}
