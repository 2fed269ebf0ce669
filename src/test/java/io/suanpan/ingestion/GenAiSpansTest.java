package io.suanpan.ingestion;

import static io.suanpan.ingestion.Spans.attributes;
import static io.suanpan.ingestion.Spans.chat;
import static io.suanpan.ingestion.Spans.data;
import static io.suanpan.ingestion.Spans.event;
import static io.suanpan.ingestion.Spans.rejection;
import static io.suanpan.ingestion.Spans.skip;
import static io.suanpan.ingestion.Spans.span;
import static io.suanpan.ingestion.Spans.withResource;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.suanpan.ingestion.EventScreening.Screened;
import io.suanpan.metering.VendorId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenAiSpansTest {
  private static final String INPUT = "gen_ai.usage.input_tokens";

  @Test
  void a_span_by_todays_conventions_is_an_event() {
    Span span =
        span(
            attributes(
                "gen_ai.operation.name",
                "chat",
                "gen_ai.provider.name",
                "openai",
                "server.address",
                "open.bigmodel.cn",
                "server.port",
                443L,
                "gen_ai.request.model",
                "glm-4",
                "gen_ai.response.model",
                "glm-4-0520",
                "gen_ai.response.id",
                "8313807536837492492",
                "openai.response.service_tier",
                "flex",
                "enduser.id",
                "search",
                INPUT,
                1200L,
                "gen_ai.usage.cache_read.input_tokens",
                200L,
                "gen_ai.usage.output_tokens",
                340L));
    assertEquals(
        Map.of(
            "specversion", "1.0",
            "id", "5b8efff798038103d269b633813fc60c-eee19b7ec3c1b174",
            "source", "shop",
            "type", "llm.usage",
            "subject", "search",
            "time", "2024-07-15T08:00:01.500Z",
            "data",
                Map.of(
                    "vendor", "zhipu",
                    "model", "glm-4-0520",
                    "serviceTier", "flex",
                    "startedAt", "2024-07-15T08:00:00Z",
                    "usage", Map.of("input", 1000L, "cached_input", 200L, "output", 340L))),
        event(span));
  }

  @Test
  void an_event_of_a_span_passes_screening() {
    Screened screened =
        screen(
            event(
                chat(
                    INPUT,
                    1200L,
                    "gen_ai.usage.cache_read.input_tokens",
                    200L,
                    "gen_ai.usage.output_tokens",
                    340L)));
    assertEquals(List.of(), screened.violations());
    assertEquals(
        "input=1000 cached_input=200 output=340 requests=1",
        screened.event().orElseThrow().usage().orElseThrow().quantities().toString());
  }

  @Test
  void a_span_by_the_conventions_of_2024_is_an_event() {
    Span span =
        span(
            attributes(
                "gen_ai.system",
                "OpenAI",
                "gen_ai.request.model",
                "gpt-4o",
                "gen_ai.openai.response.service_tier",
                "default",
                "gen_ai.usage.prompt_tokens",
                10L,
                "gen_ai.usage.completion_tokens",
                2L,
                "llm.usage.total_tokens",
                12L));
    assertEquals(
        Map.of(
            "vendor", "openai",
            "model", "gpt-4o",
            "serviceTier", "default",
            "startedAt", "2024-07-15T08:00:00Z",
            "usage", Map.of("input", 10L, "output", 2L)),
        data(span));
    assertEquals(List.of(), screen(event(span)).violations());
  }

  @ParameterizedTest
  @CsvSource({
    "invoke_agent",
    "invoke_workflow",
    "create_agent",
    "execute_tool",
    "fetch_response",
    "plan",
    "retrieval",
    "search_memory"
  })
  void operations_that_call_no_model_themselves_are_skipped(String operation) {
    String why = skip(chat("gen_ai.operation.name", operation, INPUT, 10L));
    assertTrue(why.startsWith(operation), why);
    skip(chat("gen_ai.operation.name", operation, INPUT, -10L));
  }

  @ParameterizedTest
  @CsvSource({"chat", "text_completion", "generate_content", "embeddings", "responses"})
  void all_other_operations_count(String operation) {
    assertEquals(
        Map.of("input", 10L),
        data(chat("gen_ai.operation.name", operation, INPUT, 10L)).get("usage"));
  }

  @Test
  void a_span_without_usage_is_skipped() {
    assertEquals("it tells no usage", skip(chat()));
    assertEquals("it tells no usage", skip(span(attributes("http.request.method", "GET"))));
  }

  @Test
  void a_span_of_the_called_side_is_skipped() {
    Span span = Spans.with(chat(INPUT, 10L), Span.Kind.CALLED, Optional.of(Instant.EPOCH));
    assertEquals("the caller's span tells the same", skip(span));
  }

  @Test
  void the_source_is_the_service() {
    assertEquals("shop", source(attributes("service.name", "shop")));
    assertEquals("eu/shop", source(attributes("service.name", "shop", "service.namespace", "eu")));
    assertEquals("unknown_service", source(Map.of()));
  }

  @Test
  void the_project_is_what_names_it_best() {
    Map<String, Object> told =
        attributes(
            INPUT,
            1L,
            "suanpan.project",
            "search",
            "enduser.pseudo.id",
            "Qd",
            "enduser.id",
            "ada",
            "user.id",
            7L);
    for (String project : List.of("search", "Qd", "ada", "7")) {
      Map<String, Object> all = new HashMap<>(chat().attributes());
      all.putAll(told);
      assertEquals(project, event(span(all)).get("subject"));
      told.values().remove(project.equals("7") ? (Object) 7L : project);
    }
    assertNull(event(chat(INPUT, 1L)).get("subject"));
  }

  @Test
  void what_holds_for_a_whole_service_may_be_told_of_its_resource() {
    Map<String, Object> resource =
        attributes("suanpan.project", "search", "suanpan.vendor_account", "batch", INPUT, 9L);
    Span span = withResource(chat(INPUT, 1L), resource);
    assertEquals("search", event(span).get("subject"));
    assertEquals("batch", data(span).get("vendorAccount"));
    assertEquals(Map.of("input", 1L), data(span).get("usage"));
    Span own = withResource(chat(INPUT, 1L, "suanpan.project", "mail"), resource);
    assertEquals("mail", event(own).get("subject"));
  }

  @Test
  void ids_are_written_in_one_way() {
    Span upper = ids("5B8EFFF798038103D269B633813FC60C", "EEE19B7EC3C1B174");
    assertEquals("5b8efff798038103d269b633813fc60c-eee19b7ec3c1b174", event(upper).get("id"));
  }

  @ParameterizedTest
  @CsvSource({
    "'', eee19b7ec3c1b174",
    "5b8efff798038103d269b633813fc60c, ''",
    "00000000000000000000000000000000, eee19b7ec3c1b174",
    "5b8efff798038103d269b633813fc60c, 0000000000000000",
    "5b8efff798038103d269b633813fc60, eee19b7ec3c1b174",
    "W47/95gDgQPSabYzgT/GDA==, 7uGbfsPBsXQ="
  })
  void ids_that_are_not_valid_are_told(String trace, String span) {
    String reason = rejection(ids(trace, span));
    assertTrue(reason.endsWith("its ids are not valid"), reason);
  }

  @Test
  void what_an_event_cannot_do_without_is_told() {
    Span endless = Spans.with(chat(INPUT, 1L), Span.Kind.CALLER, Optional.empty());
    assertTrue(rejection(endless).endsWith("it has no end"));
    Span withoutModel =
        span(attributes("gen_ai.provider.name", "zhipu", INPUT, 1L, "gen_ai.request.model", ""));
    assertTrue(rejection(withoutModel).endsWith("nothing tells the model"));
  }

  @Test
  void a_batch_keeps_events_and_the_first_reasons() {
    SpanBatch batch = new SpanBatch();
    batch.add(chat(INPUT, 1L));
    batch.add(chat());
    for (int i = 0; i < 30; i++) {
      batch.add(chat(INPUT, -1L));
    }
    batch.reject("screened");
    assertEquals(1, batch.takeEvents().size());
    assertEquals(1, batch.skipped());
    assertEquals(31, batch.rejected());
    assertEquals(10, batch.reasons().size());
    assertFalse(batch.reasons().contains("screened"));
  }

  private static Span ids(String trace, String id) {
    return Spans.withIds(chat(INPUT, 1L), trace, id);
  }

  private static Object source(Map<String, Object> resource) {
    return event(withResource(chat(INPUT, 1L), resource)).get("source");
  }

  private static Screened screen(Map<String, Object> event) {
    return new EventScreening(
            Instant.parse("2024-07-16T00:00:00Z"),
            Set.of(new VendorId("zhipu"), new VendorId("openai")),
            new TestJson())
        .screen(event);
  }
}
