package io.suanpan.quotes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.suanpan.quotes.app.QuoteAnswer;
import io.suanpan.quotes.app.QuoteAnswer.QuotedBalance;
import io.suanpan.quotes.app.QuoteAnswer.QuotedSegment;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Cases about the burn-down of quantities. The period of the quote ends when the balance is asked
 * for. A reset of a period is a renewal that gives nothing and carries over what the rollover says.
 */
final class GrantCases {
  private GrantCases() {}

  static ObjectNode got(JsonNode inputs) {
    String from = inputs.get("from").asText();
    String to = inputs.get("queryAt").asText();
    QuoteAnswer answer = quote(inputs, from, to).quote();
    ObjectNode got = QuoteBuilder.object();
    if (inputs.has("generate")) {
      generated(answer, got);
    }
    ObjectNode balances = got.putObject("balances");
    answer.balances().forEach(b -> balances.put(b.grant(), b.left().toPlainString()));
    got.put("overage", overage(answer).toPlainString());
    got.put("grantedUsage", granted(answer).toPlainString());
    got.put("totalBalance", total(answer).toPlainString());
    BigDecimal usage = sum(answer.segments().stream().map(QuotedSegment::usage).toList());
    got.put("usage", usage.add(decimal(inputs, "openingUsage")).toPlainString());
    segments(answer, got);
    sinceReset(answer, inputs, got);
    ObjectNode totals = got.putObject("totalBalanceAt");
    inputs
        .path("alsoQueryAt")
        .forEach(
            at ->
                totals.put(
                    at.asText(), total(quote(inputs, from, at.asText()).quote()).toPlainString()));
    if (inputs.has("splitAt")) {
      got.put("splitRunEqualsSingleRun", split(inputs, answer));
    }
    return got;
  }

  private static QuoteBuilder quote(JsonNode inputs, String from, String to) {
    QuoteBuilder quote = new QuoteBuilder("USD", from, endAfter(from, to));
    quote.rate("m", "input", QuoteBuilder.object().put("kind", "unit").put("amount", "1"));
    grants(inputs).forEach(grant -> quote.list("grants").add(grant(grant, inputs)));
    for (JsonNode use : inputs.path("usage")) {
      boolean inside = Instant.parse(use.get("at").asText()).isBefore(Instant.parse(to));
      if (inside && !Instant.parse(use.get("at").asText()).isBefore(Instant.parse(from))) {
        quote.use(use.get("at").asText(), "m", "input", use.get("amount").asText());
      }
    }
    return quote;
  }

  /** A period has a length: a question at its first instant is asked a microsecond later. */
  private static String endAfter(String from, String to) {
    Instant start = Instant.parse(from);
    return start.isBefore(Instant.parse(to)) ? to : start.plusNanos(1000).toString();
  }

  private static List<JsonNode> grants(JsonNode inputs) {
    List<JsonNode> grants = new ArrayList<>();
    inputs.path("grants").forEach(grants::add);
    if (inputs.has("generate")) {
      JsonNode model = inputs.get("generate");
      for (int i = 0; i < model.get("count").asInt(); i++) {
        ObjectNode grant = model.deepCopy();
        grant.remove(List.of("count", "peerCount", "exceptFirst"));
        grant.put("id", "g%06d".formatted(i));
        if (i == 0 && model.has("exceptFirst")) {
          grant.setAll((ObjectNode) model.get("exceptFirst"));
        }
        grants.add(0, grant);
      }
    }
    return grants;
  }

  private static ObjectNode grant(JsonNode grant, JsonNode inputs) {
    ObjectNode body = QuoteBuilder.object().put("id", grant.get("id").asText());
    ObjectNode allowance = body.putObject("allowance");
    allowance.put("quantity", grant.get("amount").asText());
    for (String name :
        List.of(
            "priority", "effectiveAt", "expiresAt", "createdAt", "voidedAt", "openingBalance")) {
      if (grant.hasNonNull(name)) {
        body.set(name, grant.get(name));
      }
    }
    if (grant.hasNonNull("recurrence")) {
      body.set("recurrence", grant.get("recurrence"));
    } else if (inputs.path("resets").size() > 0) {
      allowance.put("refill", "0");
      body.set("recurrence", resets(inputs.get("resets")));
      ObjectNode none = QuoteBuilder.object().put("min", "0").put("max", "0");
      body.set("rollover", grant.hasNonNull("rollover") ? grant.get("rollover") : none);
    }
    return body;
  }

  private static ObjectNode resets(JsonNode resets) {
    Instant first = Instant.parse(resets.get(0).get("at").asText());
    Duration every =
        resets.size() > 1
            ? Duration.between(first, Instant.parse(resets.get(1).get("at").asText()))
            : Duration.ofDays(36_500);
    return QuoteBuilder.object().put("interval", every.toString()).put("anchor", first.toString());
  }

  private static void generated(QuoteAnswer answer, ObjectNode got) {
    for (QuotedBalance balance : answer.balances()) {
      if (balance.grant().equals("g000000")) {
        got.put("firstBalance", balance.left().toPlainString());
      }
    }
    List<BigDecimal> others =
        answer.balances().stream()
            .filter(balance -> !balance.grant().equals("g000000"))
            .map(QuotedBalance::left)
            .distinct()
            .toList();
    got.put("everyOtherBalance", others.size() == 1 ? others.get(0).toPlainString() : "mixed");
  }

  private static void segments(QuoteAnswer answer, ObjectNode got) {
    ArrayNode segments = got.putArray("segments");
    for (QuotedSegment segment : answer.segments()) {
      ObjectNode view = segments.addObject();
      view.put("from", segment.from().toString());
      view.put("to", segment.to().toString());
      view.put("usage", segment.usage().toPlainString());
      ObjectNode balances = view.putObject("balanceAtStart");
      segment.balanceAtStart().forEach((g, left) -> balances.put(g, left.toPlainString()));
    }
  }

  private static void sinceReset(QuoteAnswer answer, JsonNode inputs, ObjectNode got) {
    JsonNode resets = inputs.path("resets");
    if (resets.size() > 0) {
      Instant last = Instant.parse(resets.get(resets.size() - 1).get("at").asText());
      got.put("since", last.toString());
      got.put(
          "usageSinceReset",
          sum(answer.segments().stream()
                  .filter(segment -> !segment.from().isBefore(last))
                  .map(QuotedSegment::usage)
                  .toList())
              .toPlainString());
    }
  }

  /** The same, rated in two parts of which the second goes on where the first ended. */
  private static boolean split(JsonNode inputs, QuoteAnswer whole) {
    String at = inputs.get("splitAt").asText();
    QuoteAnswer first = quote(inputs, inputs.get("from").asText(), at).quote();
    QuoteBuilder second = quote(inputs, at, inputs.get("queryAt").asText());
    for (JsonNode grant : second.list("grants")) {
      QuotedBalance left =
          first.balances().stream()
              .filter(b -> b.grant().equals(grant.get("id").asText()))
              .findFirst()
              .orElseThrow();
      ((ObjectNode) grant).put("openingBalance", left.left().toPlainString());
    }
    QuoteAnswer rest = second.quote();
    List<BigDecimal> once = whole.balances().stream().map(QuotedBalance::left).toList();
    List<BigDecimal> twice = rest.balances().stream().map(QuotedBalance::left).toList();
    return once.equals(twice) && overage(first).add(overage(rest)).compareTo(overage(whole)) == 0;
  }

  private static BigDecimal overage(QuoteAnswer answer) {
    return sum(answer.segments().stream().map(QuotedSegment::overage).toList());
  }

  private static BigDecimal granted(QuoteAnswer answer) {
    return sum(answer.segments().stream().flatMap(s -> s.covered().values().stream()).toList());
  }

  private static BigDecimal total(QuoteAnswer answer) {
    return sum(answer.balances().stream().map(QuotedBalance::left).toList());
  }

  private static BigDecimal decimal(JsonNode inputs, String name) {
    return inputs.has(name) ? new BigDecimal(inputs.get(name).asText()) : BigDecimal.ZERO;
  }

  private static BigDecimal sum(List<BigDecimal> numbers) {
    return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Cases about money in wallets: credits that pay one invoice after the other. */
  static ObjectNode wallet(JsonNode inputs) {
    List<ObjectNode> credits = new ArrayList<>();
    for (JsonNode grant : inputs.get("grants")) {
      ObjectNode credit = QuoteBuilder.object().put("id", grant.get("id").asText());
      credit.put("amount", grant.get("amount").asText());
      if (grant.hasNonNull("priority")) {
        credit.put("priority", grant.get("priority").asInt());
      }
      if (grant.hasNonNull("expiresAt")) {
        credit.set("expiresAt", grant.get("expiresAt"));
      }
      Instant created = Instant.EPOCH.plusSeconds(grant.path("createdSeq").asLong(0));
      credits.add(credit.put("createdAt", created.toString()));
    }
    ObjectNode got = QuoteBuilder.object();
    ArrayNode consumptions = got.putArray("consumptions");
    for (JsonNode debit : inputs.get("debits")) {
      QuoteBuilder quote = QuoteBuilder.july("USD").line("m", debit.asText());
      credits.forEach(quote.list("credits")::add);
      QuoteAnswer answer = quote.quote();
      consumptions.add(consumed(answer, credits));
      for (ObjectNode credit : credits) {
        answer.credits().stream()
            .filter(view -> view.id().equals(credit.get("id").asText()))
            .forEach(view -> credit.put("amount", view.left().toPlainString()));
      }
    }
    ObjectNode remaining = got.putObject("remaining");
    BigDecimal total = BigDecimal.ZERO;
    for (ObjectNode credit : credits) {
      remaining.set(credit.get("id").asText(), credit.get("amount"));
      total = total.add(new BigDecimal(credit.get("amount").asText()));
    }
    return got.put("totalBalance", total.toPlainString());
  }

  /** In the order in which they pay. */
  private static ArrayNode consumed(QuoteAnswer answer, List<ObjectNode> credits) {
    ArrayNode consumed = QuoteBuilder.JSON.createArrayNode();
    credits.stream()
        .sorted(
            java.util.Comparator.comparingInt(
                    (ObjectNode c) -> c.path("priority").asInt(Integer.MAX_VALUE))
                .thenComparing(c -> c.path("expiresAt").asText("9999"))
                .thenComparing(c -> c.get("createdAt").asText()))
        .forEach(
            credit ->
                answer.credits().stream()
                    .filter(view -> view.id().equals(credit.get("id").asText()))
                    .filter(view -> view.used().signum() > 0)
                    .forEach(
                        view ->
                            consumed.addArray().add(view.id()).add(view.used().toPlainString())));
    return consumed;
  }
}
