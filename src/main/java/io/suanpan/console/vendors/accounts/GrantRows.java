package io.suanpan.console.vendors.accounts;

import io.suanpan.console.Figures;
import io.suanpan.console.Links;
import io.suanpan.console.Words;
import io.suanpan.console.vendors.TermWords;
import io.suanpan.grants.Allowance;
import io.suanpan.grants.Credit;
import io.suanpan.grants.Forecast;
import io.suanpan.grants.Grant;
import io.suanpan.grants.GrantTerms;
import io.suanpan.invoicing.app.GrantStandings.Standing;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Says how grants stand. */
@ApplicationScoped
class GrantRows {
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final Duration SOON = Duration.ofDays(7);

  @Inject Words words;
  @Inject Figures figures;
  @Inject TermWords termWords;
  @Inject Clock clock;

  /** A grant that runs, with what is left of it. */
  GrantRow running(Tenant tenant, Standing standing) {
    Grant grant = standing.grant();
    BigDecimal left = left(standing);
    BigDecimal whole = whole(grant).max(left);
    int part = thousandths(left, whole);
    Optional<Instant> dry = standing.forecast().flatMap(Forecast::runsDryAt);
    Optional<String> warning = warning(grant.terms(), left, dry);
    return new GrantRow(
        Integer.toString(grant.terms().id()),
        link(tenant, grant),
        grant.terms().name(),
        "",
        what(grant),
        state(grant.terms()),
        amount(grant, left),
        amount(grant, whole),
        unit(grant),
        figures.percent(BigDecimal.valueOf(part).movePointLeft(1).setScale(0, RoundingMode.DOWN)),
        part,
        warning.isPresent() ? "near" : "calm",
        words.get("grant.bar", amount(grant, left), amount(grant, whole), unit(grant)),
        figures.time(grant.terms().endsAt(), tenant.zone()),
        figures.time(standing.renewsAt(), tenant.zone()),
        dry.map(at -> figures.day(at.atZone(tenant.zone()).toLocalDate())).orElse(""),
        warning.orElse(null));
  }

  /** What somebody should know of it. */
  private Optional<String> warning(GrantTerms terms, BigDecimal left, Optional<Instant> dry) {
    if (terms.voidedAt().isPresent()) {
      return Optional.empty();
    }
    Instant soon = clock.instant().plus(SOON);
    if (left.signum() == 0) {
      return Optional.of("grant.warn.empty");
    }
    if (terms.endsAt().filter(end -> !end.isAfter(soon)).isPresent()) {
      return Optional.of("grant.warn.ends");
    }
    return dry.filter(at -> !at.isAfter(soon)).map(at -> "grant.warn.dry");
  }

  /** A grant that does not run. */
  GrantRow other(Tenant tenant, Grant grant, String account) {
    return new GrantRow(
        Integer.toString(grant.terms().id()),
        link(tenant, grant),
        grant.terms().name(),
        account,
        what(grant),
        state(grant.terms()),
        "",
        amount(grant, whole(grant)),
        unit(grant),
        "",
        0,
        "calm",
        "",
        figures.time(grant.terms().endsAt(), tenant.zone()),
        "",
        "",
        null);
  }

  /** Whether it runs, lies ahead, has ended or is void. */
  String state(GrantTerms terms) {
    Instant now = clock.instant();
    if (terms.voidedAt().isPresent()) {
      return "VOID";
    }
    if (terms.effective().start().isAfter(now)) {
      return "AHEAD";
    }
    return terms.effective().contains(now) ? "RUNNING" : "ENDED";
  }

  /** Which usage it pays for. */
  String what(Grant grant) {
    String models = termWords.models(grant.terms().models());
    return grant instanceof Allowance allowance
        ? models + " · " + termWords.meters(allowance.meters())
        : models;
  }

  private static String link(Tenant tenant, Grant grant) {
    return Links.to("grant", "tenant", tenant.code(), "id", Integer.toString(grant.terms().id()));
  }

  private static BigDecimal left(Standing standing) {
    return standing.grant() instanceof Allowance allowance
        ? BigDecimal.valueOf(standing.left().left(allowance))
        : standing.left().left((Credit) standing.grant()).amount();
  }

  /** What it gives at a time. */
  static BigDecimal whole(Grant grant) {
    return grant instanceof Allowance allowance
        ? BigDecimal.valueOf(allowance.iteration())
        : ((Credit) grant).amount().amount();
  }

  /** With its currency, if it is money. */
  String amount(Grant grant, BigDecimal amount) {
    return grant instanceof Credit credit
        ? figures.money(amount, credit.amount().currency().getCurrencyCode())
        : figures.number(amount);
  }

  /** What it counts; nothing where it is money. */
  String unit(Grant grant) {
    return grant instanceof Allowance allowance ? termWords.unit(allowance.meters()) : "";
  }

  private static int thousandths(BigDecimal part, BigDecimal whole) {
    return whole.signum() == 0
        ? 0
        : part.multiply(THOUSAND).divide(whole, 0, RoundingMode.DOWN).intValue();
  }
}
