package io.suanpan.ingestion.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Reads the body of a request as events, without trusting it. */
@ApplicationScoped
public class EventBody {
  /** The most bytes in a body, unpacked. */
  static final int MAX_BYTES = 16 * 1024 * 1024;

  /** The most events in a body. */
  static final int MAX_EVENTS = 10_000;

  @Inject ObjectMapper json;

  /** What a body may hold. */
  enum Shape {
    ONE,
    MANY,
    EITHER
  }

  /**
   * The events of a body.
   *
   * @param values parsed JSON values
   * @param single whether the body was one event and not a list
   */
  record Events(List<?> values, boolean single) {}

  Events read(InputStream body, String encoding, Shape shape) {
    Object value = parse(bytes(body, encoding));
    boolean many = value instanceof List<?>;
    if (shape == Shape.ONE && many) {
      throw Refusal.of("", Code.WRONG_TYPE, "one event is expected, not a list");
    }
    if (shape == Shape.MANY && !many) {
      throw Refusal.of("", Code.WRONG_TYPE, "a list of events is expected");
    }
    List<?> values = value instanceof List<?> list ? list : singleton(value);
    if (values.size() > MAX_EVENTS) {
      throw new Refusal(
          Code.TOO_MANY_EVENTS, values.size() + " events; at most " + MAX_EVENTS + " are taken");
    }
    return new Events(values, !many);
  }

  /** Writes a value as one line of JSON, the same however the sender ordered its members. */
  String text(Object value) {
    try {
      // 1e999999999 is a number too: written plain it would fill the memory.
      return json.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .without(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
          .writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A list that may hold null, which is JSON too, though no event. */
  private static List<?> singleton(Object value) {
    return java.util.Collections.singletonList(value);
  }

  private Object parse(byte[] bytes) {
    try {
      // The parser itself takes overlong forms of UTF-8; the decoder does not.
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return json.readValue(text, Object.class);
    } catch (CharacterCodingException e) {
      throw new Refusal(Code.UNREADABLE_BODY, "not readable as UTF-8");
    } catch (JacksonException e) {
      throw new Refusal(Code.UNREADABLE_BODY, "not readable as JSON: " + e.getOriginalMessage());
    }
  }

  private static byte[] bytes(InputStream body, String encoding) {
    try {
      InputStream plain =
          switch (encoding == null ? "identity" : encoding) {
            case "identity" -> body;
            case "gzip", "x-gzip" -> new GZIPInputStream(body);
            default ->
                throw new Refusal(
                    Code.UNSUPPORTED_MEDIA_TYPE, "Content-Encoding may be gzip, not " + encoding);
          };
      byte[] bytes = plain.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new Refusal(Code.BODY_TOO_LARGE, "at most " + MAX_BYTES + " bytes are taken");
      }
      return bytes;
    } catch (IOException e) {
      throw new Refusal(Code.UNREADABLE_BODY, "the body cannot be read: " + e.getMessage());
    }
  }
}
