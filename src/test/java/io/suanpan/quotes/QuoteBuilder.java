package io.suanpan.quotes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.suanpan.quotes.app.Quote;
import io.suanpan.quotes.app.QuoteAnswer;
import io.suanpan.quotes.app.QuoteRequest;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.ZoneId;

/** Writes requests for quotes as a client would, in JSON. */
final class QuoteBuilder {
  static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());
  static final String START = "2024-07-01T00:00:00Z";

  /** Reads documents whose quotation marks are left out or single, which are easier to read. */
  private static final ObjectMapper LENIENT =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .build();

  final ObjectNode body = JSON.createObjectNode();

  QuoteBuilder(String currency, String start, String end) {
    body.put("currency", currency);
    body.putObject("period").put("start", start).put("end", end);
  }

  /** July 2024. */
  static QuoteBuilder july(String currency) {
    return new QuoteBuilder(currency, START, "2024-08-01T00:00:00Z");
  }

  /** A calendar month in the vendor's zone. */
  static QuoteBuilder month(String currency, String month, String zone) {
    YearMonth that = YearMonth.parse(month);
    ZoneId days = ZoneId.of(zone);
    QuoteBuilder quote =
        new QuoteBuilder(
            currency,
            that.atDay(1).atStartOfDay(days).toInstant().toString(),
            that.plusMonths(1).atDay(1).atStartOfDay(days).toInstant().toString());
    quote.body.put("timeZone", zone);
    return quote;
  }

  /** A document; {@code {upTo: 200000, size: 'large'}} will do. */
  static JsonNode json(String text) {
    try {
      return LENIENT.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  QuoteBuilder rate(String model, String meter, ObjectNode price) {
    ObjectNode rate = list("rates").addObject().put("model", model).put("meter", meter);
    rate.set("price", price);
    return this;
  }

  QuoteBuilder rate(String model, String meter, String price) {
    return rate(model, meter, (ObjectNode) json(price));
  }

  /** Per 1,000,000, as vendors quote tokens. */
  QuoteBuilder million(String model, String meter, String amount) {
    return rate(
        model, meter, object().put("kind", "unit").put("amount", amount).put("per", 1_000_000));
  }

  /** Per 1,000,000 of the prompt and of the answer. */
  QuoteBuilder million(String model, String input, String output, String when) {
    return million(model, "input", input).when(when).million(model, "output", output).when(when);
  }

  /** What must hold for the rate that was added last. */
  QuoteBuilder when(String conditions) {
    return last("rates", "{when: " + conditions + "}");
  }

  /** When the rate that was added last holds. */
  QuoteBuilder valid(String from, String to) {
    ObjectNode rate = (ObjectNode) list("rates").get(list("rates").size() - 1);
    rate.put("validFrom", from).put("validTo", to);
    return this;
  }

  /** More about the usage that was added last. */
  QuoteBuilder with(String members) {
    return last("usage", members);
  }

  private QuoteBuilder last(String list, String members) {
    ((ObjectNode) list(list).get(list(list).size() - 1)).setAll((ObjectNode) json(members));
    return this;
  }

  /** A document of a list, such as a grant. */
  QuoteBuilder add(String list, String document) {
    list(list).add(json(document));
    return this;
  }

  QuoteBuilder flat(String model, String amount) {
    return rate(model, "requests", object().put("kind", "flat").put("amount", amount));
  }

  QuoteBuilder use(String at, String model, String meter, String quantity) {
    list("usage")
        .addObject()
        .put("at", at)
        .put("model", model)
        .put("meter", meter)
        .put("quantity", quantity);
    return this;
  }

  /** One line of that cost: as much usage of a model of its own at a price of 1. */
  QuoteBuilder line(String model, String cost) {
    rate(model, "images", object().put("kind", "unit").put("amount", cost));
    return use(START, model, "images", "1");
  }

  ArrayNode list(String name) {
    return body.has(name) ? (ArrayNode) body.get(name) : body.putArray(name);
  }

  QuoteBuilder set(String name, JsonNode value) {
    body.set(name, value);
    return this;
  }

  QuoteAnswer quote() {
    return Quote.of(JSON.convertValue(body, QuoteRequest.class));
  }

  static BigDecimal sum(QuoteAnswer answer) {
    return answer.charges().stream()
        .map(QuoteAnswer.QuotedCharge::net)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
