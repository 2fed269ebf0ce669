package io.suanpan.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ChartTest {
  private static final List<String> DAYS = List.of("1", "2");

  private static JsonNode read(Chart chart) throws IOException {
    return new ObjectMapper().readTree(chart.configuration(Locale.GERMANY));
  }

  @Test
  void columns_stand_on_each_other_and_say_their_unit() throws IOException {
    JsonNode chart =
        read(
            Chart.of(Chart.Kind.COLUMNS, "EUR", DAYS)
                .with("zhipu", List.of(new BigDecimal("1.50"), BigDecimal.TEN)));
    assertEquals("bar", chart.at("/type").asText());
    assertTrue(chart.at("/options/scales/y/stacked").asBoolean());
    assertEquals("EUR", chart.at("/options/scales/y/title/text").asText());
    assertEquals("de-DE", chart.at("/options/locale").asText());
    assertEquals(
        new BigDecimal("1.5"),
        chart.at("/data/datasets/0/data/0").decimalValue().stripTrailingZeros());
  }

  @Test
  void a_number_that_is_not_there_leaves_a_gap() throws IOException {
    JsonNode chart =
        read(
            Chart.of(Chart.Kind.STEPS, "CNY", DAYS)
                .with("glm-4", Arrays.asList(null, BigDecimal.ONE)));
    assertTrue(chart.at("/data/datasets/0/data/0").isNull());
    assertTrue(chart.at("/data/datasets/0/stepped").asBoolean());
  }

  @Test
  void what_lies_far_apart_is_drawn_far_apart() throws IOException {
    JsonNode chart =
        read(
            Chart.of(Chart.Kind.STEPS, "CNY", DAYS)
                .at(List.of(Instant.ofEpochSecond(60), Instant.ofEpochSecond(86_400)))
                .with("glm-4", Arrays.asList(BigDecimal.ONE, null)));
    assertEquals("linear", chart.at("/options/scales/x/type").asText());
    assertEquals(86_400, chart.at("/data/datasets/0/data/1/x").asLong());
    assertTrue(chart.at("/data/datasets/0/data/1/y").isNull());
    assertEquals(1, chart.at("/data/datasets/0/data/0/y").asInt());
  }

  @Test
  void what_changes_little_is_drawn_large() throws IOException {
    Chart chart = Chart.of(Chart.Kind.COURSE, "CNY", DAYS);
    assertFalse(read(chart).at("/options/scales/y/beginAtZero").asBoolean(true));
    Chart line = Chart.of(Chart.Kind.LINE, "CNY", DAYS);
    assertTrue(read(line).at("/options/scales/y/beginAtZero").asBoolean());
  }

  @Test
  void no_name_ends_the_script_it_stands_in() throws IOException {
    Chart chart =
        Chart.of(Chart.Kind.BARS, "EUR", List.of("</script><script>alert(1)</script>"))
            .with("<!--", List.of(BigDecimal.ONE));
    assertFalse(chart.configuration(Locale.ENGLISH).contains("<"));
    assertEquals("</script><script>alert(1)</script>", read(chart).at("/data/labels/0").asText());
    assertEquals("EUR", read(chart).at("/options/scales/x/title/text").asText());
  }
}
