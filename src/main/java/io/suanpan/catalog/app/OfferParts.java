package io.suanpan.catalog.app;

import io.suanpan.catalog.Benefit;
import io.suanpan.catalog.Benefit.AllowanceBenefit;
import io.suanpan.catalog.Benefit.CreditBenefit;
import io.suanpan.catalog.Benefit.FreeModelsBenefit;
import io.suanpan.catalog.Benefit.Pooling;
import io.suanpan.catalog.Benefit.ServiceBenefit;
import io.suanpan.catalog.Dated;
import io.suanpan.catalog.Eligibility;
import io.suanpan.catalog.Offer;
import io.suanpan.catalog.Offer.Claimant;
import io.suanpan.catalog.Provenance;
import io.suanpan.metering.VendorAccount.Customer;
import io.suanpan.metering.VendorId;
import io.suanpan.money.Money;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Reads offers.
 *
 * @param parts what rates and offers share
 */
record OfferParts(CatalogParts parts) {
  private static final Set<String> OFFER =
      Set.of("id", "name", "claim", "eligibility", "claimableBy", "benefits", "note");
  private static final Set<String> BENEFIT =
      Set.of(
          "kind",
          "models",
          "meters",
          "quantity",
          "perModel",
          "basis",
          "amount",
          "currency",
          "validForDays",
          "validity",
          "every",
          "service",
          "text",
          "confidence",
          "sources",
          "note");
  private static final Set<String> SERVICES =
      Set.of("migration", "fineTuning", "advice", "training", "concurrency", "guide");

  Offer offer(YamlNode node) {
    Map<String, YamlNode> members = node.members(OFFER);
    YamlNode claim = node.required(members, "claim");
    Map<String, YamlNode> window = claim.members(Set.of("from", "to", "dated", "note"));
    List<Benefit> benefits =
        node.required(members, "benefits").items().stream().map(this::benefit).toList();
    return new Offer(
        node.required(members, "id").text(),
        node.required(members, "name").text(),
        parts.interval(claim, window, "from", "to"),
        claim.required(window, "dated").word(Dated.class),
        YamlNode.optional(members, "eligibility")
            .map(OfferParts::eligibility)
            .orElse(new Eligibility(Customer.UNKNOWN, Optional.empty())),
        node.required(members, "claimableBy").word(Claimant.class),
        benefits,
        YamlNode.optional(members, "note")
            .or(() -> YamlNode.optional(window, "note"))
            .map(YamlNode::text));
  }

  private static Eligibility eligibility(YamlNode node) {
    Map<String, YamlNode> members = node.members(Set.of("newCustomer", "movedFrom"));
    boolean newOnly = YamlNode.optional(members, "newCustomer").map(YamlNode::truth).orElse(false);
    return new Eligibility(
        newOnly ? Customer.NEW : Customer.UNKNOWN,
        YamlNode.optional(members, "movedFrom").map(YamlNode::text).map(VendorId::new));
  }

  private Benefit benefit(YamlNode node) {
    Map<String, YamlNode> members = node.members(BENEFIT);
    Provenance provenance = parts.provenance(node, members, "validity");
    YamlNode kind = node.required(members, "kind");
    return switch (kind.text()) {
      case "allowance" ->
          allowance(node, members, Optional.of(quantity(node, members)), provenance);
      case "matchedAllowance" -> allowance(node, members, Optional.empty(), provenance);
      case "credit" ->
          new CreditBenefit(
              new Money(
                  node.required(members, "amount").decimal(),
                  CatalogParts.currency(node.required(members, "currency"))),
              days(members),
              provenance);
      case "freeModels" ->
          new FreeModelsBenefit(parts.modelsOf(node.required(members, "models")), provenance);
      case "service" -> new ServiceBenefit(service(node, members), text(node, members), provenance);
      default -> throw kind.problem("benefit kind \"" + kind.text() + "\" is not known");
    };
  }

  private AllowanceBenefit allowance(
      YamlNode node,
      Map<String, YamlNode> members,
      Optional<Long> quantity,
      Provenance provenance) {
    Set<String> meters = new HashSet<>();
    for (YamlNode meter : node.required(members, "meters").items()) {
      meters.add(meter.text().equals(Benefit.ALL) ? Benefit.ALL : CatalogParts.meter(meter).name());
    }
    boolean perModel = YamlNode.optional(members, "perModel").map(YamlNode::truth).orElse(false);
    Set<String> models = parts.modelsOf(node.required(members, "models"));
    if (perModel && models.contains(Benefit.ALL)) {
      throw node.problem("an allowance per model must list the models");
    }
    return new AllowanceBenefit(
        models,
        meters,
        quantity,
        perModel ? Pooling.PER_MODEL : Pooling.SHARED,
        days(members),
        YamlNode.optional(members, "every").map(every -> every.word(Benefit.Every.class)),
        provenance);
  }

  private static long quantity(YamlNode node, Map<String, YamlNode> members) {
    YamlNode quantity = node.required(members, "quantity");
    if (quantity.whole() <= 0) {
      throw quantity.problem("a quantity is above 0");
    }
    return quantity.whole();
  }

  private static OptionalInt days(Map<String, YamlNode> members) {
    return YamlNode.optional(members, "validForDays")
        .map(days -> OptionalInt.of(Math.toIntExact(days.whole())))
        .orElse(OptionalInt.empty());
  }

  private static String service(YamlNode node, Map<String, YamlNode> members) {
    YamlNode service = node.required(members, "service");
    if (!SERVICES.contains(service.text())) {
      throw service.problem("\"" + service.text() + "\" is none of " + SERVICES);
    }
    return service.text();
  }

  private static String text(YamlNode node, Map<String, YamlNode> members) {
    return node.required(members, "text").text();
  }
}
