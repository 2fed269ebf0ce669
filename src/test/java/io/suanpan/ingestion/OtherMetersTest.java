package io.suanpan.ingestion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.suanpan.ingestion.EventScreening.Screened;
import io.suanpan.ingestion.OtherMeters.Body;
import io.suanpan.ingestion.OtherMeters.Form;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OtherMetersTest {
  private static final List<String> NAMES =
      List.of(
          "event",
          "events",
          "specversion",
          "id",
          "source",
          "type",
          "subject",
          "time",
          "data",
          "transaction_id",
          "external_subscription_id",
          "code",
          "timestamp",
          "properties",
          "model",
          "provider",
          "vendor",
          "value",
          "prompt_tokens",
          "completion_tokens",
          "usage");

  private static final List<Object> VALUES =
      List.of(
          "1.0",
          "litellm_tokens",
          "litellm-proxy",
          "llm.usage",
          "llm_input_tokens",
          "gpt-4o",
          "azure/x",
          "openai",
          "",
          " ",
          "\ud800",
          "12",
          "-3",
          "1e99",
          "2026-01-05T10:20:30.5",
          0,
          7,
          -1,
          Long.MAX_VALUE,
          new BigInteger("9".repeat(40)),
          new BigDecimal("1E+900"),
          new BigDecimal("0.1"),
          true,
          "x".repeat(300));

  private final Translating read = new Translating();

  @Test
  void the_body_tells_whose_it_is() {
    assertEquals(Form.LAGO, read.body("{\"event\":{}}").form());
    assertEquals(Form.LAGO, read.body("{\"events\":[]}").form());
    assertEquals(Form.CLOUD_EVENTS, read.body("{\"specversion\":\"1.0\",\"event\":{}}").form());
    assertEquals(Form.CLOUD_EVENTS, read.body("[{\"event\":{}}]").form());
    assertEquals(Form.CLOUD_EVENTS, read.body("{}").form());
    assertEquals(Form.CLOUD_EVENTS, read.body("null").form());
    assertEquals(true, read.body("{\"event\":{}}").single());
    assertEquals(false, read.body("{\"events\":[]}").single());
    assertEquals(false, read.body("[]").single());
  }

  @Test
  void our_own_events_and_openmeters_are_not_touched() {
    for (String event :
        List.of(
            "{\"type\":\"llm.usage\",\"data\":{\"model\":\"glm-4\",\"prompt_tokens\":1}}",
            "{\"type\":\"prompt\",\"data\":{\"model\":\"gpt-4o\",\"tokens\":\"10\"}}",
            "{\"type\":\"request\",\"data\":null}")) {
      Object value = Translating.parse(event);
      assertSame(value, read.meters().read(value).events().get(0).event());
    }
  }

  @Test
  void events_that_are_no_list_are_refused() {
    assertEquals(" WRONG_TYPE", read.problems("{\"events\":{}}"));
    assertEquals(" WRONG_TYPE", read.problems("{\"event\":null}"));
    assertEquals(" WRONG_TYPE", read.problems("7"));
  }

  @Test
  void whatever_comes_is_an_event_or_says_what_is_wrong_and_so_again() {
    long seed = Long.getLong("suanpan.seed", new Random().nextLong());
    System.out.println("OtherMetersTest seed " + seed);
    Random random = new Random(seed);
    int sound = 0;
    for (int i = 0; i < 20_000; i++) {
      Object value = garbage(random, 4);
      Body body = read.meters().read(value);
      for (Translated translated : body.events()) {
        Screened screened = translated.screen(read.screening());
        assertEquals(
            screened.event().isEmpty(), !screened.violations().isEmpty(), seed + ": " + value);
        Translated again = read.meters().read(translated.again()).events().get(0);
        assertEquals(screened, again.screen(read.screening()), seed + ": " + value);
        sound += screened.event().isPresent() ? 1 : 0;
      }
    }
    assertEquals(true, sound > 0, "nothing was ever sound, seed " + seed);
  }

  private static Object garbage(Random random, int depth) {
    int kind = depth == 0 ? 9 : random.nextInt(10);
    if (kind < 7) {
      Map<String, Object> map = new LinkedHashMap<>();
      for (int i = random.nextInt(9); i > 0; i--) {
        map.put(NAMES.get(random.nextInt(NAMES.size())), garbage(random, depth - 1));
      }
      if (random.nextInt(4) == 0) {
        map.putAll(Map.of("transaction_id", "t", "code", "llm_input_tokens", "source", "s"));
        map.putAll(Map.of("id", "i", "type", "t"));
      }
      return map;
    }
    if (kind == 7) {
      List<Object> list = new ArrayList<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        list.add(garbage(random, depth - 1));
      }
      return list;
    }
    int pick = random.nextInt(VALUES.size() + 1);
    return pick == VALUES.size() ? null : VALUES.get(pick);
  }
}
