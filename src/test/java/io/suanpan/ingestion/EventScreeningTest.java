package io.suanpan.ingestion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.suanpan.ingestion.EventScreening.Screened;
import io.suanpan.metering.Usage;
import io.suanpan.metering.UsageEvent;
import io.suanpan.metering.VendorId;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EventScreeningTest {
  private static final Instant NOW = Instant.parse("2024-07-15T12:00:00Z");

  private final EventScreening screening =
      new EventScreening(NOW, Set.of(new VendorId("zhipu")), new TestJson());

  @Test
  void a_sound_event_is_kept_as_it_is() {
    UsageEvent event = kept(event());
    assertEquals("zhipu", event.usage().orElseThrow().vendor().name());
    assertEquals(
        "input=1200 output=340 requests=1", event.usage().orElseThrow().quantities().toString());
    assertEquals(Optional.of(Instant.parse("2024-07-15T08:00:00Z")), event.time());
    assertEquals(Optional.empty(), event.data());
  }

  @Test
  void a_time_may_lack_its_offset_and_is_cut_to_the_microsecond() {
    assertEquals("2024-07-15T08:00:00.123456Z", time("2024-07-15T10:00:00.123456789+02:00"));
    assertEquals("2024-07-15T08:00:00.500Z", time("2024-07-15T08:00:00.5"));
    assertEquals("2020-01-01T00:00:00Z", time("2020-01-01T00:00:00Z"));
    assertEquals("2024-07-16T12:00:00Z", time("2024-07-16T12:00:00Z"));
  }

  @Test
  void absurd_times_are_refused() {
    for (String time :
        List.of(
            "2019-12-31T23:59:59.999999Z",
            "2024-07-16T12:00:00.000001Z",
            "+99999-01-01T00:00:00Z")) {
      assertEquals("/time TIME_OUT_OF_RANGE", problems(with(event(), "time", time)), time);
    }
    for (String start : List.of("-999999999-01-01T00:00:00Z", "2200-01-01T00:00:00Z")) {
      assertEquals(
          "/data/startedAt TIME_OUT_OF_RANGE", problems(withData("startedAt", start)), start);
    }
    assertEquals("/time INVALID_VALUE", problems(with(event(), "time", "yesterday")));
    assertEquals("/time WRONG_TYPE", problems(with(event(), "time", 1721030400)));
  }

  @Test
  void what_is_missing_or_of_the_wrong_type_is_told_at_once() {
    assertEquals(" WRONG_TYPE", problems("text"));
    assertEquals(" WRONG_TYPE", problems(null));
    assertEquals(
        "/id MISSING_MEMBER, /source MISSING_MEMBER, /type MISSING_MEMBER",
        problems(new HashMap<>()));
    assertEquals("/id WRONG_TYPE", problems(with(event(), "id", 7)));
    assertEquals("/id INVALID_VALUE", problems(with(event(), "id", "")));
    assertEquals("/id INVALID_VALUE", problems(with(event(), "id", "x".repeat(257))));
    assertEquals("/id INVALID_VALUE", problems(with(event(), "id", "é".repeat(129))));
    assertEquals("/source INVALID_VALUE", problems(with(event(), "source", "a\u0000b")));
    assertEquals("/source INVALID_VALUE", problems(with(event(), "source", "a\ud800b")));
    assertEquals(
        "/specversion UNSUPPORTED_SPECVERSION", problems(with(event(), "specversion", "0.3")));
    assertEquals("/data WRONG_TYPE", problems(with(event(), "data", List.of())));
    assertEquals("/data/vendor UNKNOWN_VENDOR", problems(withData("vendor", "nobody")));
    assertEquals("/data/vendorAccount INVALID_VALUE", problems(withData("vendorAccount", "a b")));
    assertEquals("/data/usage WRONG_TYPE", problems(withData("usage", "12")));
    assertEquals("/data/usage NO_QUANTITY", problems(withData("usage", Map.of())));
  }

  @Test
  void counts_are_whole_numbers_that_a_request_can_have() {
    assertEquals("/data/usage/input NEGATIVE_QUANTITY", count(-1));
    assertEquals(
        "/data/usage/input NEGATIVE_QUANTITY", count(new BigInteger("-" + "9".repeat(30))));
    assertEquals("/data/usage/input WRONG_TYPE", count(new BigDecimal("1.5")));
    assertEquals("/data/usage/input WRONG_TYPE", count("12"));
    assertEquals("/data/usage/input WRONG_TYPE", count(null));
    assertEquals("/data/usage/input QUANTITY_TOO_LARGE", count(Long.MAX_VALUE));
    assertEquals("/data/usage/input QUANTITY_TOO_LARGE", count(new BigInteger("9".repeat(60))));
    assertEquals("", count(0));
    assertEquals(
        "/data/usage/inptu UNKNOWN_METER", problems(withData("usage", Map.of("inptu", 1))));
    assertEquals(
        "/data/usage/a~1b~0 UNKNOWN_METER", problems(withData("usage", Map.of("a/b~", 1))));
  }

  @Test
  void a_part_of_a_request_that_another_event_counts_has_no_lengths() {
    Usage part =
        kept(withData("usage", Map.of("output", 340, "requests", 0))).usage().orElseThrow();
    assertEquals("output=340", part.quantities().toString());
    assertEquals(OptionalLong.empty(), part.shape().prompt(part.quantities()));
    assertEquals(OptionalLong.empty(), part.shape().output(part.quantities()));
  }

  @Test
  void violations_come_in_order_of_precedence() {
    Map<String, Object> event = with(withData("usage", Map.of("inptu", 1)), "time", 5);
    event.remove("id");
    assertEquals(
        "/id MISSING_MEMBER, /time WRONG_TYPE, /data/usage/inptu UNKNOWN_METER", problems(event));
  }

  @Test
  void an_unknown_type_is_kept_with_its_data_and_not_metered() {
    UsageEvent event = kept(with(event(), "type", "com.example.thing"));
    assertTrue(event.usage().isEmpty());
    assertTrue(event.data().isPresent());
  }

  @Test
  void what_is_not_understood_is_kept_beside() {
    UsageEvent event = kept(withData("promptLength", 1200));
    assertTrue(event.data().orElseThrow().contains("promptLength"));
  }

  @Test
  void ordinary_tiers_are_left_out_of_the_variant() {
    assertEquals("", variant("serviceTier", "default"));
    assertEquals("serviceTier=batch", variant("serviceTier", "batch"));
    assertEquals("serviceTier=batch", variant("mode", "batch"));
    assertEquals("/data/mode INVALID_VALUE", problems(withData("mode", "a,b=c")));
  }

  @Test
  void the_content_hash_tells_events_apart_but_not_their_times() {
    long hash = kept(event()).contentHash();
    assertEquals(hash, kept(with(event(), "time", "2024-07-15T09:00:00Z")).contentHash());
    assertEquals(hash, kept(withData("usage", Map.of("output", 340, "input", 1200))).contentHash());
    for (Map<String, Object> other :
        List.of(
            with(event(), "subject", "other"),
            withData("model", "glm-4-air"),
            withData("serviceTier", "batch"),
            withData("usage", Map.of("input", 1201, "output", 340)),
            withData("promptLength", 7))) {
      assertTrue(hash != kept(other).contentHash(), other.toString());
    }
  }

  private String time(String text) {
    return kept(with(event(), "time", text)).time().orElseThrow().toString();
  }

  private String variant(String name, String value) {
    return kept(withData(name, value)).usage().orElseThrow().variant().toString();
  }

  private String count(Object value) {
    Map<String, Object> usage = new HashMap<>();
    usage.put("input", value);
    return problems(withData("usage", usage));
  }

  private UsageEvent kept(Object value) {
    Screened screened = screening.screen(value);
    assertEquals(List.of(), screened.violations());
    return screened.event().orElseThrow();
  }

  private String problems(Object value) {
    Screened screened = screening.screen(value);
    assertEquals(screened.violations().isEmpty(), screened.event().isPresent());
    return String.join(
        ", ", screened.violations().stream().map(v -> v.pointer() + " " + v.code()).toList());
  }

  private static Map<String, Object> event() {
    Map<String, Object> data = new HashMap<>();
    data.put("vendor", "zhipu");
    data.put("model", "glm-4");
    data.put("usage", Map.of("input", 1200, "output", 340));
    Map<String, Object> event = new HashMap<>();
    event.put("specversion", "1.0");
    event.put("id", "a1");
    event.put("source", "shop");
    event.put("type", "llm.usage");
    event.put("time", "2024-07-15T08:00:00Z");
    event.put("data", data);
    return event;
  }

  private static Map<String, Object> with(Map<String, Object> event, String name, Object value) {
    event.put(name, value);
    return event;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> withData(String name, Object value) {
    Map<String, Object> event = event();
    ((Map<String, Object>) event.get("data")).put(name, value);
    return event;
  }
}
