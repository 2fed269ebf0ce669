package io.suanpan.ingestion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.problem.Violation;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ColumnMappingTest {
  private static final List<String> HEADER =
      List.of("request_id", "ts", "team", "model", "prompt_tokens", "completion_tokens", "raw");

  @Test
  void cells_become_the_members_they_are_mapped_to() {
    Map<String, Object> event =
        reader(usual()).event(List.of("r1", "2024-07-01T08:00:00Z", "a", "glm-4", "12", "3", ""));
    assertEquals(
        Map.of(
            "id", "r1",
            "source", "export",
            "type", "llm.usage",
            "time", "2024-07-01T08:00:00Z",
            "subject", "a",
            "data",
                Map.of(
                    "vendor",
                    "zhipu",
                    "model",
                    "glm-4",
                    "usage",
                    Map.of("input", 12L, "output", 3L))),
        event);
  }

  @Test
  void an_empty_cell_is_an_absent_member() {
    Map<String, Object> event =
        reader(usual()).event(List.of("r1", "", " ", "glm-4", "12", "", ""));
    assertEquals(false, event.containsKey("subject"));
    assertEquals(false, event.containsKey("time"));
    assertEquals(Map.of("input", 12L), ((Map<?, ?>) event.get("data")).get("usage"));
  }

  @Test
  void counts_are_whole_numbers_or_stay_texts() {
    assertEquals(1200L, CellText.count(" 1200 "));
    assertEquals(1200L, CellText.count("1200.0"));
    assertEquals(-5L, CellText.count("-5"));
    assertEquals(new BigInteger("99999999999999999999"), CellText.count("99999999999999999999"));
    for (String text : List.of("1,200", "1.200,0", "1.5", "1e3", "0x10", "١٢", "NaN", "12 34")) {
      assertEquals(text, CellText.count(text));
    }
  }

  @Test
  void times_are_read_as_exports_write_them() {
    for (String text :
        List.of(
            "2024-07-01T08:00:00Z",
            "2024-07-01 08:00:00",
            "2024-07-01 08:00",
            "2024/7/1 8:00:00",
            "2024-07-01 08:00:00 UTC",
            "2024-07-01 08:00:00+00",
            "2024-07-01T10:00:00.000+02:00",
            "2024-07-01T16:00:00+0800",
            "1719820800",
            "1719820800000")) {
      assertEquals("2024-07-01T08:00:00Z", time(text, "UTC"), text);
    }
    assertEquals("2024-07-01T00:00:00Z", time("2024-07-01 08:00:00", "Asia/Shanghai"));
    assertEquals("2024-06-30T16:00:00Z", time("2024-07-01", "Asia/Shanghai"));
    assertEquals("2024-07-01T08:00:00.123456Z", time("2024-07-01 08:00:00.1234567", "UTC"));
    for (String text :
        List.of("2024-02-30", "7/1/2024", "yesterday", "20240701", "2024-07-01T25:00")) {
      assertEquals(text, time(text, "UTC"));
    }
  }

  @Test
  void several_columns_make_one_id_and_other_cells_another() {
    Map<String, Object> mapping = usual();
    mapping.put("id", List.of("team", "model"));
    RowReader reader = reader(mapping);
    assertEquals("a/b", reader.event(List.of("", "", "a", "b", "", "", "")).get("id"));
    assertEquals("a~1b/c", reader.event(List.of("", "", "a/b", "c", "", "", "")).get("id"));
    assertEquals("a/b~1c", reader.event(List.of("", "", "a", "b/c", "", "", "")).get("id"));
    assertEquals("/c", reader.event(List.of("", "", "", "c", "", "", "")).get("id"));
    assertEquals(null, reader.event(List.of("", "", "", "", "", "", "")).get("id"));
  }

  @Test
  void a_response_is_parsed() {
    Map<String, Object> mapping = usual();
    mapping.keySet().removeIf(path -> path.startsWith("data.usage"));
    mapping.put("data.response", "raw");
    Map<String, Object> event =
        reader(mapping).event(List.of("r", "", "", "m", "", "", "{\"usage\":{\"a\":1}}"));
    assertEquals("llm.response", event.get("type"));
    assertEquals(Map.of("usage", Map.of("a", 1)), ((Map<?, ?>) event.get("data")).get("response"));
  }

  @Test
  void what_every_row_would_lack_is_told_at_once() {
    assertEquals(
        Map.of(
            "/id", Code.MISSING_MEMBER,
            "/source", Code.MISSING_MEMBER,
            "/data.vendor", Code.MISSING_MEMBER,
            "/data.usage", Code.MISSING_MEMBER,
            "/data.usage.inputs", Code.UNKNOWN_METER,
            "/data.a.b", Code.UNKNOWN_MEMBER,
            "/time", Code.INVALID_VALUE,
            "/subject", Code.INVALID_VALUE),
        faults(
            Map.of(
                "data.model", "model",
                "data.usage.inputs", "x",
                "data.a.b", "x",
                "time", Map.of("column", "ts", "zone", "Mars/Olympus"),
                "subject", 5)));
    assertEquals(Code.WRONG_TYPE, faults(List.of()).get(""));
  }

  @Test
  void columns_must_be_there_once() {
    Refusal refusal =
        assertThrows(
            Refusal.class,
            () ->
                ColumnMapping.of(usual())
                    .to(List.of("request_id", "ts", "ts", "team", "model"), new TestJson()));
    assertEquals(Code.INVALID_MAPPING, refusal.code());
    assertEquals(
        List.of("/data.usage.input", "/data.usage.output", "/time"),
        refusal.violations().stream().map(Violation::pointer).sorted().toList());
  }

  @Test
  void without_a_mapping_columns_are_named_by_members() {
    List<String> header = List.of("id", "source", "data.vendor", "data.model", "data.usage.input");
    Map<String, Object> event =
        ColumnMapping.ofNames(header)
            .to(header, new TestJson())
            .event(List.of("1", "s", "zhipu", "glm-4", "7"));
    assertEquals("llm.usage", event.get("type"));
    Refusal refusal =
        assertThrows(Refusal.class, () -> ColumnMapping.ofNames(List.of("id", "tokens")));
    assertEquals(Code.UNKNOWN_MEMBER, refusal.violations().get(0).code());
  }

  @Test
  void a_pointer_leads_back_to_the_column() {
    ColumnMapping mapping = ColumnMapping.of(usual());
    assertEquals(Optional.of("prompt_tokens"), mapping.columns("/data/usage/input"));
    assertEquals(Optional.empty(), mapping.columns("/data/vendor"));
    assertEquals(Optional.empty(), mapping.columns(""));
  }

  private static Map<String, Object> usual() {
    Map<String, Object> mapping = new LinkedHashMap<>();
    mapping.put("id", "request_id");
    mapping.put("time", "ts");
    mapping.put("source", Map.of("value", "export"));
    mapping.put("subject", "team");
    mapping.put("data.vendor", Map.of("value", "zhipu"));
    mapping.put("data.model", "model");
    mapping.put("data.usage.input", "prompt_tokens");
    mapping.put("data.usage.output", "completion_tokens");
    return mapping;
  }

  private static RowReader reader(Map<String, Object> mapping) {
    return ColumnMapping.of(mapping).to(HEADER, new TestJson());
  }

  private static String time(String text, String zone) {
    return CellText.time(text, java.time.ZoneId.of(zone));
  }

  private static Map<String, Code> faults(Object mapping) {
    Refusal refusal = assertThrows(Refusal.class, () -> ColumnMapping.of(mapping));
    assertEquals(Code.INVALID_MAPPING, refusal.code());
    Map<String, Code> faults = new LinkedHashMap<>();
    refusal.violations().forEach(fault -> faults.put(fault.pointer(), fault.code()));
    return faults;
  }
}
