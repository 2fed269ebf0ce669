package io.suanpan.quotes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.suanpan.quotes.Verdict.Outcome;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Puts the test cases of OpenMeter, Lago and Flexprice to {@code POST /quotes}, in the documents of
 * its API. Reads {@code -Dcases=FILE}, else {@code cases/peer-cases.json} below {@code
 * SUANPAN_TEST_DATA}. docs/peer-cases.md has the results.
 */
class PeerCasesTest {

  @Test
  void every_case_comes_out_as_the_peer_says_or_the_docs_say_why_not() throws IOException {
    File file = file();
    assumeTrue(file.isFile(), () -> "no cases: set -Dcases=FILE or SUANPAN_TEST_DATA");
    List<Verdict> verdicts = new ArrayList<>();
    for (JsonNode peerCase : QuoteBuilder.JSON.readTree(file)) {
      Verdict verdict = verdict(peerCase);
      System.out.println(verdict);
      verdicts.add(verdict);
    }
    for (Outcome outcome : Outcome.values()) {
      System.out.println(
          outcome + ": " + verdicts.stream().filter(v -> v.outcome() == outcome).count());
    }
    assertEquals(List.of(), verdicts.stream().filter(v -> v.outcome() == Outcome.FAIL).toList());
  }

  private static File file() {
    String named = System.getProperty("cases");
    String data = System.getenv("SUANPAN_TEST_DATA");
    return named != null ? new File(named) : new File(data + "/cases/peer-cases.json");
  }

  private static Verdict verdict(JsonNode peerCase) {
    JsonNode inputs = peerCase.get("inputs");
    JsonNode expected = peerCase.get("expected");
    try {
      return switch (peerCase.get("category").asText()) {
        case "grants" ->
            Verdict.of(
                peerCase,
                inputs.has("debits") ? GrantCases.wallet(inputs) : GrantCases.got(inputs));
        case "charge" -> Verdict.of(peerCase, ChargeCases.got(inputs, expected));
        case "credit" -> Verdict.of(peerCase, MoneyCases.credits(inputs));
        case "discount" -> Verdict.of(peerCase, MoneyCases.discounts(inputs));
        case "rounding" -> Verdict.of(peerCase, RoundingCases.got(inputs));
        default -> Verdict.notRating(peerCase);
      };
    } catch (RuntimeException e) {
      return new Verdict(
          peerCase.get("id").asText(), expected.toString(), e.toString(), Outcome.FAIL);
    }
  }
}
