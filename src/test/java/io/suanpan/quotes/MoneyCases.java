package io.suanpan.quotes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.suanpan.quotes.app.QuoteAnswer;
import io.suanpan.quotes.app.QuoteAnswer.QuotedCharge;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Cases about credits, discounts and rounding. Amounts of peers that count cents have no decimals.
 */
final class MoneyCases {
  private MoneyCases() {}

  /** A name that sorts as the lines stand. */
  static String model(int line) {
    return "line%04d".formatted(line);
  }

  static ObjectNode credits(JsonNode inputs) {
    QuoteBuilder quote = QuoteBuilder.july(inputs.path("currency").asText("USD"));
    for (int i = 0; i < inputs.get("gross").size(); i++) {
      quote.line(model(i), inputs.get("gross").get(i).asText());
    }
    quote.set("credits", inputs.get("credits"));
    if (inputs.has("minSpend")) {
      quote.body.putObject("commitment").put("minimum", inputs.get("minSpend").asText());
    }
    if (inputs.has("maxSpend")) {
      quote.body.put("maximum", inputs.get("maxSpend").asText());
    }
    QuoteAnswer answer = quote.quote();
    ObjectNode got = QuoteBuilder.object().put("due", answer.total().toPlainString());
    ObjectNode used = got.putObject("used");
    answer.credits().stream()
        .filter(credit -> credit.used().signum() > 0)
        .forEach(credit -> used.put(credit.id(), credit.used().toPlainString()));
    answer.trueUps().forEach(fee -> got.put("trueUp", fee.amount().toPlainString()));
    ArrayNode perLine = got.putArray("perLine");
    for (QuotedCharge charge : answer.charges()) {
      ObjectNode line = perLine.addObject();
      charge.credits().forEach((id, paid) -> line.put(id, paid.toPlainString()));
    }
    return got;
  }

  static JsonNode discounts(JsonNode inputs) {
    if (inputs.has("cases")) {
      ArrayNode all = QuoteBuilder.JSON.createArrayNode();
      inputs.get("cases").forEach(each -> all.add(invoice(each)));
      return all;
    }
    return inputs.has("lines") ? invoice(inputs) : coupons(inputs);
  }

  /** A discount on the whole, then a credit, then tax. */
  private static ObjectNode invoice(JsonNode inputs) {
    QuoteBuilder quote = QuoteBuilder.july("USD");
    List<String> paid = new ArrayList<>();
    JsonNode credit = inputs.path("credit");
    for (int i = 0; i < inputs.get("lines").size(); i++) {
      JsonNode line = inputs.get("lines").get(i);
      quote.line(model(i), line.path("amount").asText(line.asText()));
      if (!credit.has("only") || credit.get("only").equals(line.get("kind"))) {
        paid.add(model(i));
      }
    }
    if (inputs.has("invoiceDiscount")) {
      quote.list("discounts").add(discount(inputs.get("invoiceDiscount")));
    }
    if (!credit.isMissingNode()) {
      ObjectNode body = quote.list("credits").addObject().put("id", "credit");
      body.put("amount", credit.path("amount").asText(credit.asText()));
      paid.forEach(body.withArray("models")::add);
    }
    if (inputs.has("taxPercent")) {
      quote.body.putObject("tax").put("rate", inputs.get("taxPercent").asText());
    }
    QuoteAnswer answer = quote.quote();
    ObjectNode got = QuoteBuilder.object().put("total", answer.total().toPlainString());
    BigDecimal discount = ChargeCases.sum(answer, QuotedCharge::discount);
    got.put("discount", discount.toPlainString());
    got.put("lineDiscountsSumTo", discount.toPlainString());
    answer.credits().forEach(c -> got.put("creditUsed", c.used().toPlainString()));
    BigDecimal unpaid =
        answer.charges().stream()
            .filter(charge -> !paid.contains(charge.model()))
            .map(QuotedCharge::credit)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    got.put("creditOnFixedLine", unpaid.toPlainString());
    if (answer.tax() != null) {
      got.put("taxable", answer.tax().base().toPlainString());
      got.put("tax", answer.tax().amount().toPlainString());
    }
    return got;
  }

  private static ObjectNode discount(JsonNode discount) {
    return discount.has("percent")
        ? QuoteBuilder.object().put("percent", discount.get("percent").asText())
        : QuoteBuilder.object().put("amount", discount.get("fixed").asText());
  }

  private static ObjectNode coupons(JsonNode inputs) {
    List<Fee> fees = fees(inputs);
    QuoteBuilder quote = QuoteBuilder.july("USD");
    for (int i = 0; i < fees.size(); i++) {
      quote.line(model(i), cents(fees.get(i).cents()));
    }
    coupons(inputs, fees).forEach(quote.list("discounts")::add);
    QuoteAnswer answer = quote.quote();
    BigDecimal discount = ChargeCases.sum(answer, QuotedCharge::discount);
    ObjectNode got = QuoteBuilder.object();
    got.put("discountCents", toCents(discount)).put("couponsCents", toCents(discount));
    got.put("leftCents", toCents(answer.total()));
    got.put("subtotalExclTaxCents", toCents(answer.total()));
    got.put("applied", applied(answer));
    ArrayNode perFee = got.putArray("perFeeCents");
    answer.charges().forEach(charge -> perFee.add(toCents(charge.discount())));
    if (inputs.has("taxPercentPerFee")) {
      taxes(inputs, answer, got);
    }
    return got;
  }

  private record Fee(String id, long cents) {}

  private static List<Fee> fees(JsonNode inputs) {
    List<Fee> fees = new ArrayList<>();
    if (inputs.has("amountCents")) {
      fees.add(new Fee("all", inputs.get("amountCents").asLong()));
    }
    for (JsonNode fee : inputs.path("feesCents")) {
      if (fee.isArray()) {
        fee.forEach(cents -> fees.add(new Fee("fee", cents.asLong())));
      } else {
        fees.add(new Fee(fee.path("id").asText("fee"), fee.path("cents").asLong(fee.asLong())));
      }
    }
    if (inputs.has("subtotalCents")) {
      long known = fees.stream().mapToLong(Fee::cents).sum();
      fees.add(new Fee("rest", inputs.get("subtotalCents").asLong() - known));
    }
    return fees;
  }

  private static List<ObjectNode> coupons(JsonNode inputs, List<Fee> fees) {
    List<JsonNode> coupons = new ArrayList<>();
    inputs.path("coupons").forEach(coupons::add);
    if (inputs.has("coupon")) {
      coupons.add(inputs.get("coupon"));
    }
    coupons.sort(Comparator.comparingInt(MoneyCases::rank));
    List<ObjectNode> discounts = new ArrayList<>();
    for (JsonNode coupon : coupons) {
      ObjectNode discount =
          coupon.has("rate")
              ? QuoteBuilder.object().put("percent", coupon.get("rate").asText())
              : QuoteBuilder.object().put("amount", cents(coupon.get("cents").asLong()));
      scope(coupon, fees, discount);
      discounts.add(discount);
    }
    return discounts;
  }

  /** Limited to a metric first, then to a plan, then unlimited. */
  private static int rank(JsonNode coupon) {
    String limit = coupon.path("limitedTo").asText(coupon.path("scope").asText("all"));
    return limit.startsWith("metric") ? 0 : limit.equals("all") ? 2 : 1;
  }

  private static void scope(JsonNode coupon, List<Fee> fees, ObjectNode discount) {
    String limit = coupon.path("limitedTo").asText(coupon.path("scope").asText("all"));
    if (limit.equals("all")) {
      return;
    }
    ArrayNode models = discount.putObject("scope").putArray("models");
    for (int i = 0; i < fees.size(); i++) {
      boolean half = i >= fees.size() / 2;
      boolean wanted =
          switch (limit) {
            case "metric 1 and 2" -> i < 2;
            case "plan 2" -> half;
            default -> fees.get(i).id().equals(limit);
          };
      if (wanted) {
        models.add(model(i));
      }
    }
    if (models.isEmpty()) {
      models.add("none");
    }
  }

  private static void taxes(JsonNode inputs, QuoteAnswer answer, ObjectNode got) {
    java.util.Map<String, BigDecimal> bases = new java.util.TreeMap<>();
    JsonNode rates = inputs.get("taxPercentPerFee");
    for (int i = 0; i < answer.charges().size(); i++) {
      bases.merge(
          rates.get(i % rates.size()).asText(), answer.charges().get(i).net(), BigDecimal::add);
    }
    BigDecimal tax = BigDecimal.ZERO;
    for (var base : bases.entrySet()) {
      QuoteBuilder quote = QuoteBuilder.july("USD").line("m", base.getValue().toPlainString());
      quote.body.putObject("tax").put("rate", base.getKey());
      tax = tax.add(quote.quote().tax().amount());
    }
    got.put("taxesCents", toCents(tax)).put("totalCents", toCents(answer.total().add(tax)));
  }

  private static long applied(QuoteAnswer answer) {
    return answer.charges().stream()
        .flatMap(charge -> charge.steps().stream())
        .filter(step -> step.step().equals("DISCOUNT"))
        .map(QuoteAnswer.QuotedStep::text)
        .distinct()
        .count();
  }

  static String cents(long cents) {
    return BigDecimal.valueOf(cents, 2).toPlainString();
  }

  static long toCents(BigDecimal amount) {
    return amount.movePointRight(2).longValueExact();
  }
}
