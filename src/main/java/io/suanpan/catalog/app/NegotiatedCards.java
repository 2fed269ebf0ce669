package io.suanpan.catalog.app;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.suanpan.catalog.Benefit;
import io.suanpan.catalog.FlatPrice;
import io.suanpan.catalog.NegotiatedCardStore;
import io.suanpan.catalog.NegotiatedCardStore.Card;
import io.suanpan.catalog.Rate;
import io.suanpan.catalog.RateCard;
import io.suanpan.catalog.RateTies;
import io.suanpan.catalog.VendorCatalog;
import io.suanpan.metering.VendorAccount;
import io.suanpan.period.Bucket;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.AuditLog;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Books rates that accounts have negotiated and puts them together. */
@ApplicationScoped
public class NegotiatedCards {
  @Inject NegotiatedCardStore cards;
  @Inject CurrentCatalog catalog;
  @Inject LengthBounds bounds;
  @Inject AuditLog audit;
  @Inject ObjectMapper json;
  @Inject Clock clock;

  /** A card as it was booked. */
  public record Booked(Card card, List<RateDocument> rates) {}

  /**
   * @throws Refusal when a rate is wrong or two of the account's negotiated rates could tie
   */
  @Transactional
  public Booked book(
      Tenant tenant, VendorAccount account, String name, List<RateDocument> rates, String actor) {
    VendorCatalog vendor = catalog.get().vendor(account.vendor()).orElseThrow();
    List<Rate> all = new ArrayList<>(of(tenant.id(), account, vendor).rates());
    for (int i = 0; i < rates.size(); i++) {
      all.add(read(rates.get(i), vendor, "/rates/" + i));
    }
    RateTies.in(all).stream()
        .findFirst()
        .ifPresent(
            tie -> {
              throw Refusal.of(
                  "/rates",
                  Code.INVALID_VALUE,
                  "two rates price %s %s at the same time"
                      .formatted(tie.first().model(), tie.first().meter()));
            });
    bounds.add(vendor, all, vendor::knows);
    Card card = cards.add(tenant.id(), new Card(1, account.id(), name, write(rates)), now());
    audit.write(
        Optional.of(tenant.id()), actor, "book-rate-card", card.id() + " " + card.document());
    return new Booked(card, rates);
  }

  /**
   * Reads rates as JSON.
   *
   * @throws Refusal that says where it cannot be read
   */
  public List<RateDocument> read(String text) {
    try {
      return json.readValue(text, new TypeReference<List<RateDocument>>() {});
    } catch (JsonProcessingException e) {
      String line = e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr() + ": ";
      boolean unreadable =
          e instanceof JsonParseException || e.getCause() instanceof JsonParseException;
      String reason = unreadable ? "not JSON" : e.getOriginalMessage();
      throw Refusal.of("/rates", Code.INVALID_VALUE, line + reason);
    }
  }

  @Transactional
  public List<Booked> list(Tenant tenant) {
    return cards.of(tenant.id()).stream().map(card -> new Booked(card, documents(card))).toList();
  }

  /** All rates that an account has negotiated. */
  public RateCard of(TenantId tenant, VendorAccount account, VendorCatalog vendor) {
    List<Rate> rates =
        cards.of(tenant).stream()
            .filter(card -> card.account() == account.id())
            .flatMap(card -> documents(card).stream())
            .map(document -> document.toRate(vendor.zone(), vendor.holidays()))
            .toList();
    return new RateCard(account.region(), account.currency(), rates);
  }

  private static Rate read(RateDocument document, VendorCatalog vendor, String pointer) {
    try {
      if (document.validFrom() == null) {
        throw new IllegalArgumentException("\"validFrom\" is missing");
      }
      if (document.price() != null) {
        document.price().toMeteredPrice();
      }
      Rate rate = document.toRate(vendor.zone(), vendor.holidays());
      boolean dueByItself = rate.price() instanceof FlatPrice || rate.isPercentage();
      if (rate.model().equals(Benefit.ALL) && !dueByItself) {
        throw new IllegalArgumentException("only a flat price or a percentage is for all models");
      }
      if (!Bucket.beginsAt(rate.valid().start())
          || !rate.valid().end().map(Bucket::beginsAt).orElse(true)) {
        throw new IllegalArgumentException("prices change on quarters of an hour");
      }
      return rate;
    } catch (IllegalArgumentException e) {
      throw Refusal.of(pointer, Code.INVALID_VALUE, e.getMessage());
    }
  }

  private List<RateDocument> documents(Card card) {
    try {
      return json.readValue(card.document(), new TypeReference<List<RateDocument>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a rate card that cannot be read", e);
    }
  }

  private String write(List<RateDocument> rates) {
    try {
      return json.writeValueAsString(rates);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a rate card that cannot be written", e);
    }
  }

  private Instant now() {
    return clock.instant();
  }
}
