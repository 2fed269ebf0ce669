package io.suanpan.ingestion.api;

import static io.suanpan.ingestion.api.Bodies.attribute;
import static io.suanpan.ingestion.api.Bodies.request;
import static io.suanpan.ingestion.api.Bodies.span;
import static io.suanpan.ingestion.api.Bodies.text;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.ArrayValue;
import io.suanpan.ingestion.SpanBatch;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever the bytes: spans come out, or a refusal, and nothing else. */
class OtlpGarbageTest {
  private static final int ROUNDS = 20_000;

  private Random random;

  @BeforeEach
  void seed() {
    long seed = System.nanoTime();
    System.out.println("OtlpGarbageTest seed " + seed);
    random = new Random(seed);
  }

  @Test
  void random_bytes() {
    int refused = 0;
    for (int i = 0; i < ROUNDS; i++) {
      byte[] body = new byte[random.nextInt(200)];
      random.nextBytes(body);
      refused += take(OtlpProtobuf.INSTANCE, body);
      take(OtlpJson.INSTANCE, body);
    }
    assertTrue(refused > ROUNDS / 2, "refused " + refused);
  }

  @Test
  void damaged_protobuf() {
    byte[] sound =
        request(
            span()
                .addAttributes(attribute("gen_ai.operation.name", text("chat")))
                .addAttributes(attribute("gen_ai.system", text("zhipu")))
                .addAttributes(attribute("gen_ai.request.model", text("glm-4")))
                .addAttributes(
                    attribute("gen_ai.usage.input_tokens", AnyValue.newBuilder().setIntValue(9)))
                .build());
    assertEquals(0, take(OtlpProtobuf.INSTANCE, sound));
    assertTrue(damage(OtlpProtobuf.INSTANCE, sound) > ROUNDS / 20);
  }

  @Test
  void damaged_json() {
    byte[] sound =
        """
        {"resourceSpans":[{"resource":{"attributes":[]},"scopeSpans":[{"spans":[{"kind":3,
        "traceId":"5b8efff798038103d269b633813fc60c","spanId":"eee19b7ec3c1b174",
        "startTimeUnixNano":"1721030400000000000","endTimeUnixNano":"1721030401500000000",
        "attributes":[{"key":"gen_ai.system","value":{"stringValue":"zhipu"}},
        {"key":"gen_ai.request.model","value":{"stringValue":"glm-4"}},
        {"key":"gen_ai.usage.input_tokens","value":{"intValue":"9"}}]}]}]}]}
        """
            .getBytes(UTF_8);
    assertEquals(0, take(OtlpJson.INSTANCE, sound));
    assertTrue(damage(OtlpJson.INSTANCE, sound) > ROUNDS / 20);
  }

  @Test
  void a_tower_of_values() {
    ByteString value = ByteString.EMPTY;
    for (int i = 0; i < 3000; i++) {
      value =
          field(AnyValue.ARRAY_VALUE_FIELD_NUMBER, field(ArrayValue.VALUES_FIELD_NUMBER, value));
    }
    ByteString span = field(9, field(2, value));
    byte[] body = field(1, field(2, field(2, span))).toByteArray();
    assertEquals(1, take(OtlpProtobuf.INSTANCE, body));
    byte[] groups = new byte[1 << 20];
    Arrays.fill(groups, (byte) (5 << 3 | 3));
    assertEquals(1, take(OtlpProtobuf.INSTANCE, groups));
  }

  private static ByteString field(int number, ByteString message) {
    return UnknownFieldSet.newBuilder()
        .addField(number, UnknownFieldSet.Field.newBuilder().addLengthDelimited(message).build())
        .build()
        .toByteString();
  }

  /** How many of the damaged bodies were refused. */
  private int damage(OtlpFormat format, byte[] sound) {
    int refused = 0;
    for (int i = 0; i < ROUNDS; i++) {
      byte[] body =
          Arrays.copyOf(
              sound, random.nextInt(4) == 0 ? random.nextInt(sound.length) : sound.length);
      for (int change = random.nextInt(4); change >= 0 && body.length > 0; change--) {
        body[random.nextInt(body.length)] = (byte) random.nextInt(256);
      }
      refused += take(format, body);
    }
    return refused;
  }

  /** 1 when the body was refused, 0 when it was read. */
  private static int take(OtlpFormat format, byte[] body) {
    try {
      SpanBatch batch = new SpanBatch();
      format.read(body, batch::add);
      return 0;
    } catch (Refusal refusal) {
      assertEquals(Code.UNREADABLE_BODY, refusal.code());
      return 1;
    }
  }
}
