package io.suanpan.invoicing.app;

import io.suanpan.grants.Allowance;
import io.suanpan.grants.Credit;
import io.suanpan.grants.Forecast;
import io.suanpan.grants.GrantTerms;
import io.suanpan.invoicing.app.GrantStandings.Standing;
import io.suanpan.tenancy.Notification;
import io.suanpan.tenancy.Tenant;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What is told of a grant. */
record GrantAlert(Tenant tenant, Standing standing, Instant now) {
  static final String LOW = "grant.running-low";
  static final String EXPIRING = "grant.expiring";

  /** Once an iteration. */
  Notification runningLow(Allowance allowance, Forecast forecast) {
    Optional<Instant> renewal = standing.balance().flatMap(allowance::renewsAt);
    Map<String, Object> data = data();
    data.put("iteration", Long.toString(allowance.iteration()));
    data.put("perDay", forecast.perDay().setScale(2, RoundingMode.HALF_UP).toPlainString());
    forecast.runsDryAt().ifPresent(dry -> data.put("runsDryAt", dry.toString()));
    renewal.ifPresent(at -> data.put("renewsAt", at.toString()));
    Optional<Instant> end = standing.grant().terms().endsAt();
    end.ifPresent(at -> data.put("expiresAt", at.toString()));
    Instant until =
        Stream.concat(renewal.stream(), end.stream())
            .min(Instant::compareTo)
            .orElse(Notification.FOREVER);
    String key =
        standing.grant().terms().id() + "/" + renewal.map(Instant::toString).orElse("once");
    return new Notification(tenant.id(), LOW, key, now, until, data);
  }

  /** Once. */
  Notification expiring(Instant end) {
    Map<String, Object> data = data();
    data.put("expiresAt", end.toString());
    String key = Integer.toString(standing.grant().terms().id());
    return new Notification(tenant.id(), EXPIRING, key, now, end, data);
  }

  private Map<String, Object> data() {
    GrantTerms terms = standing.grant().terms();
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("tenant", tenant.code());
    data.put("grant", terms.id());
    data.put("name", terms.name());
    data.put("vendor", standing.account().vendor().name());
    data.put("account", standing.account().name());
    if (standing.grant() instanceof Credit credit) {
      data.put("left", standing.left().left(credit).amount().toPlainString());
      data.put("currency", credit.amount().currency().getCurrencyCode());
    } else if (standing.grant() instanceof Allowance allowance) {
      data.put("left", Long.toString(standing.left().left(allowance)));
    }
    return data;
  }
}
