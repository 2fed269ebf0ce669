package io.suanpan.quotes;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/** What became of one case. */
record Verdict(String id, String expected, String got, Outcome outcome) {
  /** docs/peer-cases.md gives the reason of each. */
  private static final Set<String> ON_PURPOSE = Set.of("coupon-08");

  enum Outcome {
    PASS,
    /** The case says that systems may differ here; docs/billing-semantics.md says why. */
    DIFFERS_BY_POLICY,
    /** docs/peer-cases.md says why. */
    DIFFERS_ON_PURPOSE,
    /** About something else than rating. */
    NOT_RATING,
    FAIL
  }

  static Verdict of(JsonNode peerCase, JsonNode got) {
    JsonNode expected = peerCase.get("expected");
    boolean same = covers(got, expected);
    boolean policy = peerCase.path("notes").asText("").startsWith("POLICY");
    String id = peerCase.get("id").asText();
    return new Verdict(id, expected.toString(), got.toString(), outcome(id, same, policy));
  }

  private static Outcome outcome(String id, boolean same, boolean policy) {
    if (same) {
      return Outcome.PASS;
    }
    if (policy) {
      return Outcome.DIFFERS_BY_POLICY;
    }
    return ON_PURPOSE.contains(id) ? Outcome.DIFFERS_ON_PURPOSE : Outcome.FAIL;
  }

  static Verdict notRating(JsonNode peerCase) {
    return new Verdict(peerCase.get("id").asText(), "", "about ingestion", Outcome.NOT_RATING);
  }

  /** Whether all that is expected was got; numbers are compared as numbers. */
  static boolean covers(JsonNode got, JsonNode expected) {
    if (got == null) {
      return false;
    }
    if (expected.isObject()) {
      for (Map.Entry<String, JsonNode> member : expected.properties()) {
        if (!covers(got.get(member.getKey()), member.getValue())) {
          return false;
        }
      }
      return true;
    }
    if (expected.isArray()) {
      for (int i = 0; i < expected.size(); i++) {
        if (!covers(got.get(i), expected.get(i))) {
          return false;
        }
      }
      return got.size() == expected.size();
    }
    return expected.equals(got) || sameNumber(expected.asText(), got.asText());
  }

  private static boolean sameNumber(String one, String other) {
    try {
      return new BigDecimal(one).compareTo(new BigDecimal(other)) == 0;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  @Override
  public String toString() {
    return "%-12s %-18s expected %s got %s".formatted(id, outcome, expected, got);
  }
}
