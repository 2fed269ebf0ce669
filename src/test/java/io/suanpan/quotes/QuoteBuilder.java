package io.suanpan.quotes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.suanpan.quotes.app.Quote;
import io.suanpan.quotes.app.QuoteAnswer;
import io.suanpan.quotes.app.QuoteRequest;
import java.math.BigDecimal;

/** Writes requests for quotes as a client would, in JSON. */
final class QuoteBuilder {
  static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());
  static final String START = "2024-07-01T00:00:00Z";

  final ObjectNode body = JSON.createObjectNode();

  QuoteBuilder(String currency, String start, String end) {
    body.put("currency", currency);
    body.putObject("period").put("start", start).put("end", end);
  }

  /** July 2024. */
  static QuoteBuilder july(String currency) {
    return new QuoteBuilder(currency, START, "2024-08-01T00:00:00Z");
  }

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  QuoteBuilder rate(String model, String meter, ObjectNode price) {
    ObjectNode rate = list("rates").addObject().put("model", model).put("meter", meter);
    rate.set("price", price);
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
