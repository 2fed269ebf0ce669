package io.suanpan.ingestion.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.suanpan.ingestion.Span;
import io.suanpan.ingestion.SpanBatch;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Map;
import java.util.function.Consumer;

/**
 * OTLP as JSON. Not quite the JSON of protocol buffers: ids are hexadecimal and enums are numbers.
 * Members that are not known are ignored, as the specification wants it.
 */
final class OtlpJson implements OtlpFormat {
  static final OtlpJson INSTANCE = new OtlpJson();
  static final String MEDIA_TYPE = "application/json";
  private static final int MAX_DEPTH = 100;
  private static final ObjectMapper JSON = mapper();

  private OtlpJson() {}

  @Override
  public void decode(byte[] body, Consumer<Span> each) {
    JsonSpans request = parse(body);
    if (request == null) {
      throw OtlpFormat.unreadable("it is null");
    }
    request.forEach(each);
  }

  private static JsonSpans parse(byte[] body) {
    try {
      // The parser itself takes overlong forms of UTF-8; the decoder does not.
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      return JSON.readValue(text, JsonSpans.class);
    } catch (CharacterCodingException e) {
      throw OtlpFormat.unreadable("it is not UTF-8");
    } catch (JacksonException e) {
      throw OtlpFormat.unreadable(e.getOriginalMessage());
    }
  }

  @Override
  public byte[] answer(SpanBatch batch) {
    // 64-bit integers are text in the JSON of protocol buffers.
    return batch.rejected() == 0
        ? write(Map.of())
        : write(
            Map.of(
                "partialSuccess",
                Map.of(
                    "rejectedSpans",
                    Long.toString(batch.rejected()),
                    "errorMessage",
                    OtlpFormat.message(batch))));
  }

  @Override
  public byte[] failure(String message) {
    return write(Map.of("message", OtlpFormat.shortened(message)));
  }

  @Override
  public String mediaType() {
    return MEDIA_TYPE;
  }

  private static byte[] write(Object value) {
    try {
      return JSON.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectMapper mapper() {
    ObjectMapper mapper =
        JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build());
    return mapper;
  }
}
