package io.suanpan.quotes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.suanpan.quotes.app.QuoteAnswer;
import io.suanpan.quotes.app.QuoteAnswer.QuotedCharge;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Cases about where an amount or a quantity is rounded. */
final class RoundingCases {
  private RoundingCases() {}

  static JsonNode got(JsonNode inputs) {
    if (inputs.has("quantity")) {
      return quantities(inputs);
    }
    if (inputs.has("numerator")) {
      return part(inputs);
    }
    if (inputs.has("commitment")) {
      QuoteBuilder quote = QuoteBuilder.july(inputs.get("currency").asText());
      quote.line("m", inputs.get("usage").asText());
      quote.body.putObject("commitment").put("minimum", inputs.get("commitment").asText());
      QuoteAnswer answer = quote.quote();
      ObjectNode got = QuoteBuilder.object();
      got.put("usageRounded", answer.charges().get(0).listCost().toPlainString());
      answer.trueUps().forEach(fee -> got.put("trueUp", fee.amount().toPlainString()));
      return got;
    }
    if (inputs.has("cases")) {
      ArrayNode all = QuoteBuilder.JSON.createArrayNode();
      inputs.get("cases").forEach(each -> all.add(discounted(each, inputs)));
      return all;
    }
    if (inputs.has("amount")) {
      QuoteBuilder quote = QuoteBuilder.july(inputs.get("currency").asText()).line("m", "100");
      quote.list("credits").addObject().put("id", "c").put("amount", inputs.get("amount").asText());
      BigDecimal paid = quote.quote().credits().get(0).used();
      return QuoteBuilder.object()
          .put("amount", paid.toPlainString())
          .put("cents", MoneyCases.toCents(paid));
    }
    return total(inputs);
  }

  private static ObjectNode total(JsonNode inputs) {
    QuoteBuilder quote = QuoteBuilder.july(inputs.get("currency").asText());
    List<String> lines = new ArrayList<>();
    inputs.path("lines").forEach(line -> lines.add(line.asText()));
    for (int i = 0; i < inputs.path("repeat").asInt(0); i++) {
      lines.add(inputs.get("line").asText());
    }
    for (String line : lines) {
      quote.line(MoneyCases.model(quote.list("usage").size()), line);
    }
    for (JsonNode line : inputs.path("usageLines")) {
      String model = MoneyCases.model(quote.list("usage").size());
      ObjectNode price = QuoteBuilder.object().put("kind", "unit");
      quote.rate(model, "images", price.put("amount", line.get("unitPrice").asText()));
      quote.use(QuoteBuilder.START, model, "images", line.get("quantity").asText());
    }
    return QuoteBuilder.object().put("total", quote.quote().total().toPlainString());
  }

  private static ObjectNode discounted(JsonNode each, JsonNode inputs) {
    String currency = each.path("currency").asText(inputs.path("currency").asText());
    QuoteBuilder quote = QuoteBuilder.july(currency);
    quote.line("m", each.path("amount").asText(each.path("line").asText()));
    if (each.has("percent")) {
      quote.list("discounts").addObject().put("percent", each.get("percent").asText());
    }
    if (each.has("maxSpend")) {
      quote.body.put("maximum", each.get("maxSpend").asText());
      quote.body.put("spentBefore", each.path("alreadyBilled").asText("0"));
    }
    BigDecimal discount = ChargeCases.sum(quote.quote(), QuotedCharge::discount);
    return QuoteBuilder.object().put("discount", discount.toPlainString());
  }

  /** A quantity is rounded to the units in which its price is quoted; a unit costs itself here. */
  private static ArrayNode quantities(JsonNode inputs) {
    ArrayNode all = QuoteBuilder.JSON.createArrayNode();
    for (JsonNode each : inputs.get("cases")) {
      String unit = BigDecimal.ONE.movePointLeft(each.get("places").asInt()).toPlainString();
      ObjectNode price =
          QuoteBuilder.object().put("kind", "unit").put("amount", unit).put("per", unit);
      String mode = each.get("mode").asText();
      price.put("round", mode.equals("ceil") ? "up" : mode.equals("floor") ? "down" : "halfUp");
      QuoteBuilder quote = QuoteBuilder.july("USD").rate("m", "images", price);
      quote.use(QuoteBuilder.START, "m", "images", inputs.get("quantity").asText());
      all.add(ChargeCases.sum(quote.quote(), QuotedCharge::exactCost).toPlainString());
    }
    return all;
  }

  /** A part of a flat fee: a rate that holds for so many of the period's days. */
  private static ObjectNode part(JsonNode inputs) {
    int days = inputs.get("denominator").asInt();
    QuoteBuilder quote =
        new QuoteBuilder("USD", QuoteBuilder.START, "2024-07-%02dT00:00:00Z".formatted(days + 1));
    ObjectNode price = QuoteBuilder.object().put("kind", "flat").put("prorated", true);
    quote.rate(
        "m", "requests", price.put("amount", MoneyCases.cents(inputs.get("amountCents").asLong())));
    int to = inputs.get("numerator").asInt() + 1;
    ((ObjectNode) quote.list("rates").get(0))
        .put("validTo", "2024-07-%02dT00:00:00Z".formatted(to));
    quote.body.putObject("tax").put("rate", inputs.get("taxPercent").asText());
    QuoteAnswer answer = quote.quote();
    return QuoteBuilder.object()
        .put("subCents", MoneyCases.toCents(answer.net()))
        .put("taxCents", MoneyCases.toCents(answer.tax().amount()))
        .put("totalCents", MoneyCases.toCents(answer.total()));
  }
}
