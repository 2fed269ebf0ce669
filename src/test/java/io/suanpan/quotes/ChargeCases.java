package io.suanpan.quotes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.suanpan.quotes.app.QuoteAnswer;
import io.suanpan.quotes.app.QuoteAnswer.QuotedCharge;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Cases about prices. */
final class ChargeCases {
  private ChargeCases() {}

  static JsonNode got(JsonNode inputs, JsonNode expected) {
    if (inputs.has("events")) {
      return percentage(inputs, expected);
    }
    if (inputs.has("lines")) {
      return lines(inputs);
    }
    if (expected.isArray()) {
      ArrayNode all = QuoteBuilder.JSON.createArrayNode();
      for (int i = 0; i < expected.size(); i++) {
        ObjectNode scenario = inputs.deepCopy();
        if (inputs.has("cases")) {
          scenario.remove("cases");
          scenario.setAll((ObjectNode) inputs.get("cases").get(i));
        } else {
          scenario.set("quantity", expected.get(i).get("quantity"));
        }
        all.add(one(scenario));
      }
      return all;
    }
    return one(inputs);
  }

  private static ObjectNode one(JsonNode scenario) {
    List<String> groups = new ArrayList<>();
    scenario.path("groups").fieldNames().forEachRemaining(groups::add);
    QuoteBuilder quote = QuoteBuilder.july(scenario.path("currency").asText("USD"));
    if (groups.isEmpty()) {
      add(quote, "m", scenario, quantity(scenario));
    } else {
      groups.forEach(
          group ->
              add(
                  quote,
                  group,
                  scenario,
                  new BigDecimal(scenario.get("groups").get(group).asText())));
    }
    if (scenario.has("alreadyBilledQuantity") || scenario.has("alreadyBilledAmount")) {
      quote
          .list("counted")
          .addObject()
          .put("model", "m")
          .put("meter", "images")
          .put("quantity", scenario.path("alreadyBilledQuantity").asText("0"));
    }
    copy(scenario, "alreadyBilledAmount", quote.body, "spentBefore");
    copy(scenario, "maxSpend", quote.body, "maximum");
    if (scenario.has("minSpend")) {
      quote.body.putObject("commitment").put("minimum", scenario.get("minSpend").asText());
    }
    return view(quote.quote(), scenario);
  }

  private static void add(
      QuoteBuilder quote, String model, JsonNode scenario, BigDecimal quantity) {
    quote.rate(model, "images", price(scenario));
    if (quantity.signum() > 0) {
      quote.use(QuoteBuilder.START, model, "images", quantity.toPlainString());
    }
  }

  /** Some cases give the whole of the month, others what is new. */
  private static BigDecimal quantity(JsonNode scenario) {
    for (String name : List.of("lineQuantity", "cost", "line", "usage")) {
      if (scenario.has(name)) {
        return new BigDecimal(scenario.get(name).asText());
      }
    }
    BigDecimal before = new BigDecimal(scenario.path("alreadyBilledQuantity").asText("0"));
    return new BigDecimal(scenario.path("quantity").asText("0"))
        .subtract(before)
        .max(BigDecimal.ZERO);
  }

  private static void copy(JsonNode from, String name, ObjectNode to, String as) {
    if (from.has(name)) {
      to.set(as, from.get(name));
    }
  }

  static ObjectNode price(JsonNode scenario) {
    ObjectNode price = QuoteBuilder.object();
    String model = scenario.path("model").asText(scenario.has("freeUnits") ? "free" : "standard");
    switch (model) {
      case "standard" ->
          price.put("kind", "unit").put("amount", scenario.path("unitPrice").asText("1"));
      case "dynamic" ->
          price.put("kind", "unit").put("amount", scenario.get("multiplier").asText());
      case "flat" -> price.put("kind", "flat").put("amount", scenario.get("amount").asText());
      case "package" -> {
        price.put("kind", "package").put("amount", scenario.get("packagePrice").asText());
        price.put("size", scenario.get("packageSize").asText());
        price.put("free", scenario.path("freeUnits").asText("0"));
        copyRounding(scenario.path("round"), price);
      }
      case "free" -> {
        price.put("kind", "graduated");
        ArrayNode tiers = price.putArray("tiers");
        tiers.addObject().put("upTo", scenario.get("freeUnits").asText()).put("amount", "0");
        tiers.addObject().put("amount", "1");
      }
      default -> {
        price.put("kind", model);
        tiers(scenario, price.putArray("tiers"));
      }
    }
    if (scenario.has("convert")) {
      price.put("per", scenario.get("convert").get("divideBy").asText());
      copyRounding(scenario.get("convert").path("round"), price);
    }
    return price;
  }

  private static void copyRounding(JsonNode mode, ObjectNode price) {
    switch (mode.asText("")) {
      case "ceil", "ceiling", "up" -> price.put("round", "up");
      case "floor", "down" -> price.put("round", "down");
      case "round", "nearest", "half_up" -> price.put("round", "halfUp");
      default -> {}
    }
  }

  private static void tiers(JsonNode scenario, ArrayNode tiers) {
    BigDecimal per = new BigDecimal(scenario.path("convert").path("divideBy").asText("1"));
    for (JsonNode tier : scenario.get("tiers")) {
      ObjectNode view = tiers.addObject();
      if (tier.hasNonNull("upTo")) {
        view.put("upTo", new BigDecimal(tier.get("upTo").asText()).multiply(per).toPlainString());
      }
      view.put("amount", tier.path("unitPrice").asText("0"));
      view.put("flat", tier.path("flat").asText("0"));
    }
  }

  private static ObjectNode view(QuoteAnswer answer, JsonNode scenario) {
    ObjectNode got = QuoteBuilder.object();
    got.set("quantity", scenario.get("quantity"));
    BigDecimal gross = sum(answer, QuotedCharge::listCost);
    BigDecimal discount = sum(answer, QuotedCharge::discount);
    boolean limited = scenario.has("maxSpend") || scenario.has("minSpend");
    BigDecimal amount =
        limited || scenario.has("currency") ? answer.total() : sum(answer, QuotedCharge::exactCost);
    got.put("gross", gross.toPlainString()).put("usage", gross.toPlainString());
    got.put("discount", discount.toPlainString()).put("amount", amount.toPlainString());
    answer.trueUps().forEach(fee -> got.put("trueUp", fee.amount().toPlainString()));
    if (scenario.has("convert")) {
      got.put("billedUnits", billedUnits(scenario).toPlainString());
    }
    if (scenario.has("freeUnits") && !scenario.has("model")) {
      BigDecimal all = quantity(scenario);
      got.put("billedQuantity", amount.toPlainString());
      got.put("freeNow", all.subtract(amount).toPlainString());
    }
    tierLines(answer, got);
    return got;
  }

  /** The units are what it would cost at a price of 1. */
  private static BigDecimal billedUnits(JsonNode scenario) {
    ObjectNode unit = QuoteBuilder.object().put("model", "standard").put("unitPrice", "1");
    unit.set("convert", scenario.get("convert"));
    unit.set("quantity", scenario.get("quantity"));
    QuoteBuilder quote = QuoteBuilder.july("USD");
    add(quote, "m", unit, quantity(unit));
    return sum(quote.quote(), QuotedCharge::exactCost);
  }

  private static void tierLines(QuoteAnswer answer, ObjectNode got) {
    ArrayNode lines = got.putArray("lines");
    answer.charges().stream()
        .flatMap(charge -> charge.tiers().stream())
        .forEach(
            tier ->
                lines
                    .addObject()
                    .put("gross", tier.cost().toPlainString())
                    .put("discount", tier.discount().toPlainString()));
  }

  /** One line after the other of the same month. */
  private static ObjectNode lines(JsonNode inputs) {
    ObjectNode got = QuoteBuilder.object();
    ArrayNode billed = got.putArray("billed");
    BigDecimal before = BigDecimal.ZERO;
    Iterator<JsonNode> lines = inputs.get("lines").elements();
    while (lines.hasNext()) {
      BigDecimal line = new BigDecimal(lines.next().asText());
      ObjectNode scenario = inputs.deepCopy();
      scenario.remove("lines");
      scenario.put("alreadyBilledQuantity", before.toPlainString());
      scenario.put("lineQuantity", line.toPlainString());
      billed.add(one(scenario).get("amount"));
      before = before.add(line);
    }
    return got;
  }

  /** A percentage of the amounts, and a fixed part for each event: two rates. */
  private static ObjectNode percentage(JsonNode inputs, JsonNode expected) {
    ObjectNode got = QuoteBuilder.object();
    String fixed = inputs.path("fixedPerEvent").asText("0");
    got.put("amount", percentage(inputs, inputs.get("ratePercent").asText(), fixed));
    if (expected.has("amountIfRateZero")) {
      got.put("amountIfRateZero", percentage(inputs, "0", fixed));
    }
    return got;
  }

  private static String percentage(JsonNode inputs, String percent, String fixed) {
    BigDecimal total = BigDecimal.ZERO;
    for (JsonNode event : inputs.get("events")) {
      total = total.add(new BigDecimal(event.asText()));
    }
    QuoteBuilder quote = QuoteBuilder.july("USD");
    quote.rate(
        "m",
        "images",
        QuoteBuilder.object().put("kind", "unit").put("amount", percent).put("per", "100"));
    quote.rate("m", "requests", QuoteBuilder.object().put("kind", "unit").put("amount", fixed));
    quote.use(QuoteBuilder.START, "m", "images", total.toPlainString());
    quote.use(QuoteBuilder.START, "m", "requests", Integer.toString(inputs.get("events").size()));
    return sum(quote.quote(), QuotedCharge::exactCost).toPlainString();
  }

  static BigDecimal sum(
      QuoteAnswer answer, java.util.function.Function<QuotedCharge, BigDecimal> part) {
    return answer.charges().stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
