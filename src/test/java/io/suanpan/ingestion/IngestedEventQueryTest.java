package io.suanpan.ingestion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IngestedEventQueryTest {
  private static final Instant NOW = Instant.parse("2024-07-15T12:00:00Z");

  @Test
  void what_the_sdk_sends_is_understood() {
    IngestedEventQuery query =
        IngestedEventQuery.read(
                Map.of(
                    "clientId", List.of("k"),
                    "from", List.of("2024-07-01T00:00:00.000Z"),
                    "ingestedAtTo", List.of("2024-07-02T00:00:00.000Z"),
                    "id", List.of("a"),
                    "limit", List.of("5")),
                NOW)
            .query()
            .orElseThrow();
    assertEquals(Instant.parse("2024-07-01T00:00:00Z"), query.from());
    assertEquals(Optional.of(Instant.parse("2024-07-02T00:00:00Z")), query.ingestedTo());
    assertEquals(Optional.of("a"), query.id());
    assertEquals(5, query.limit());
  }

  @Test
  void unless_told_otherwise_it_is_the_last_three_days_and_a_hundred() {
    IngestedEventQuery query = IngestedEventQuery.read(Map.of(), NOW).query().orElseThrow();
    assertEquals(Instant.parse("2024-07-12T12:00:00Z"), query.from());
    assertEquals(100, query.limit());
  }

  @Test
  void what_is_wrong_is_told() {
    for (String[] wrong :
        new String[][] {
          {"from", "x"},
          {"limit", "0"},
          {"limit", "101"},
          {"limit", "-1"},
          {"limit", "9999999999"},
          {"customerId", "c"}
        }) {
      var read = IngestedEventQuery.read(Map.of(wrong[0], List.of(wrong[1])), NOW);
      assertEquals("/" + wrong[0], read.violations().get(0).pointer());
    }
  }

  @Test
  void parameters_tell_whose_question_it_is() {
    assertEquals(true, IngestedEventQuery.isMeant(Set.of("clientId")));
    assertEquals(true, IngestedEventQuery.isMeant(Set.of("ingestedAtFrom", "limit")));
    assertEquals(true, IngestedEventQuery.isMeant(Set.of("id")));
    assertEquals(false, IngestedEventQuery.isMeant(Set.of("source", "id")));
    assertEquals(false, IngestedEventQuery.isMeant(Set.of("from", "to", "limit")));
    assertEquals(true, IngestedEventQuery.isMeant(Set.of("limit")));
    assertEquals(true, IngestedEventQuery.isMeant(Set.of()));
  }
}
