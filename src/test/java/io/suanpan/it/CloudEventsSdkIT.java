package io.suanpan.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.core.message.MessageWriter;
import io.cloudevents.http.HttpMessageFactory;
import io.cloudevents.jackson.JsonCloudEventData;
import io.cloudevents.jackson.JsonFormat;
import io.suanpan.harness.Client;
import io.suanpan.harness.Client.Answer;
import io.suanpan.harness.TestTenant;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The CloudEvents SDK for Java, in each content mode of HTTP. */
class CloudEventsSdkIT extends ApiTest {
  private static final ObjectMapper JSON =
      new ObjectMapper().registerModule(JsonFormat.getCloudEventJacksonModule());

  private static final OffsetDateTime JULY = OffsetDateTime.parse("2024-07-15T10:00:00.5+02:00");
  private static final byte[] PIXEL = {(byte) 0x89, 'P', 'N', 'G', 0, (byte) 0xff};

  private TestTenant tenant;

  @BeforeEach
  void create() {
    tenant = TestTenant.create(operator());
  }

  @Test
  void structured_mode_with_data_as_json_and_as_bytes() throws JsonProcessingException {
    CloudEvent json = usage("s1", 7).withSubject("search").withTime(JULY).build();
    assertEquals(204, structured(json).status());
    // The SDK writes bytes of a JSON media type as JSON, all others in Base64.
    CloudEvent bytes =
        usage("s2", 1).withData("application/json", data(8).toString().getBytes(UTF_8)).build();
    assertEquals(204, structured(bytes).status());
    CloudEvent base64 =
        usage("s3", 1).withData("application/x-ours", data(9).toString().getBytes(UTF_8)).build();
    assertEquals(204, structured(base64).status());
    assertEquals(List.of(7, 8, 9), List.of(input("s1"), input("s2"), input("s3")));
    assertEquals("2024-07-15T08:00:00.500Z", event("s1").get("time").asText());
    assertEquals("search", event("s1").get("subject").asText());
    assertFalse(event("s2").has("subject"));
    assertEquals(event("s2").get("receivedAt"), event("s2").get("time"));
  }

  @Test
  void binary_mode_with_data_as_json_and_as_bytes() throws JsonProcessingException {
    CloudEvent json = usage("b1", 7).withSubject("search+1").withTime(JULY).build();
    assertEquals(204, binary(json).status());
    assertEquals(7, input("b1"));
    assertEquals("2024-07-15T08:00:00.500Z", event("b1").get("time").asText());
    assertEquals("search+1", event("b1").get("subject").asText());
    CloudEvent picture =
        usage("b2", 0).withType("com.example.picture").withData("image/png", PIXEL).build();
    assertEquals(204, binary(picture).status());
    assertEquals("image/png", event("b2").at("/attributes/datacontenttype").asText());
    assertEquals(
        Base64.getEncoder().encodeToString(PIXEL),
        event("b2").at("/attributes/data_base64").asText());
    CloudEvent usageAsBytes =
        usage("b3", 0).withData("application/x-ours", data(9).toString().getBytes(UTF_8)).build();
    assertEquals(204, binary(usageAsBytes).status());
    assertEquals(9, input("b3"));
    CloudEvent nothing = usage("b4", 0).withType("com.example.ping").withoutData().build();
    assertEquals(204, binary(nothing).status());
    assertEquals("com.example.ping", event("b4").get("type").asText());
  }

  @Test
  void the_modes_are_ways_to_say_the_same() throws JsonProcessingException {
    CloudEvent event = usage("same", 5).withTime(JULY).withExtension("team", "a b").build();
    assertEquals(204, structured(event).status());
    assertEquals(204, binary(event).status());
    assertEquals(204, batch(event).status());
    assertEquals(1, tenant.requests());
    CloudEvent picture =
        usage("pic", 0).withType("com.example.picture").withData("image/png", PIXEL).build();
    assertEquals(204, structured(picture).status());
    assertEquals(204, binary(picture).status());
  }

  @Test
  void extensions_of_every_type_are_kept() throws JsonProcessingException {
    CloudEvent event =
        usage("x", 5)
            .withDataSchema(URI.create("https://example.com/schema"))
            .withExtension("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b71692033-01")
            .withExtension("attempt", 3)
            .withExtension("sampled", true)
            .withExtension("raw", PIXEL)
            .build();
    assertEquals(204, structured(event).status());
    JsonNode kept = event("x").get("attributes");
    assertEquals("https://example.com/schema", kept.get("dataschema").asText());
    assertEquals(3, kept.get("attempt").asInt());
    assertEquals(true, kept.get("sampled").asBoolean());
    assertEquals(Base64.getEncoder().encodeToString(PIXEL), kept.get("raw").asText());
  }

  @Test
  void a_batch_of_all_kinds() throws JsonProcessingException {
    List<CloudEvent> events = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      events.add(usage("m" + i, i).withTime(JULY).withExtension("n", i).build());
    }
    CloudEvent[] all = events.toArray(CloudEvent[]::new);
    assertEquals(204, batch(all).status());
    assertEquals(204, batch(all).status());
    assertEquals(50, tenant.requests());
    assertEquals(49, input("m49"));
    Answer answer = batch(usage("m49", 50).withTime(JULY).build());
    assertEquals("CONFLICT", answer.expect(200).json().at("/outcomes/0/outcome").asText());
  }

  private static JsonNode data(long input) {
    return JSON.createObjectNode()
        .put("vendor", "zhipu")
        .put("model", "glm-4")
        .set("usage", JSON.createObjectNode().put("input", input));
  }

  private static CloudEventBuilder usage(String id, long input) {
    return CloudEventBuilder.v1()
        .withId(id)
        .withSource(URI.create("https://shop.example.com/orders?a=1"))
        .withType("llm.usage")
        .withData("application/json", JsonCloudEventData.wrap(data(input)));
  }

  private Answer structured(CloudEvent event) {
    Sent sent = new Sent();
    sent.writer().writeStructured(event, JsonFormat.CONTENT_TYPE);
    return sent.send(tenant.client());
  }

  private Answer binary(CloudEvent event) {
    Sent sent = new Sent();
    sent.writer().writeBinary(event);
    return sent.send(tenant.client());
  }

  /** The SDK has no writer of batches; its module for Jackson writes lists of events. */
  private Answer batch(CloudEvent... events) throws JsonProcessingException {
    byte[] body = JSON.writeValueAsBytes(Arrays.asList(events));
    return tenant.client().post("/events", Client.BATCH, body);
  }

  private int input(String id) {
    return event(id).at("/usage/input").asInt();
  }

  private JsonNode event(String id) {
    String path = "/events?source=https://shop.example.com/orders?a%3D1&id=" + id;
    JsonNode items = tenant.client().get(path).expect(200).json().get("items");
    assertEquals(1, items.size(), id + ": " + items);
    return items.get(0);
  }

  /** What the SDK writes. */
  private static final class Sent {
    private final List<String> headers = new ArrayList<>();
    private byte[] body = {};

    MessageWriter<?, Void> writer() {
      return HttpMessageFactory.createWriter(
          (name, value) -> headers.addAll(List.of(name, value)),
          bytes -> body = bytes == null ? new byte[0] : bytes);
    }

    Answer send(Client client) {
      return client.send("/events", body, headers.toArray(String[]::new));
    }
  }
}
