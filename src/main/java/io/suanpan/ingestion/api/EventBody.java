package io.suanpan.ingestion.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.suanpan.ingestion.app.Unreadable;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.problem.Violation;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Reads JSON as events, without trusting it. */
@ApplicationScoped
public class EventBody {
  /** The most events in a body. */
  static final int MAX_EVENTS = 10_000;

  /** The most characters of one event. */
  static final int MAX_EVENT = 1024 * 1024;

  /** What is kept of an event that is larger. */
  private static final int KEPT = 1000;

  @Inject ObjectMapper json;
  private ObjectReader one;

  @PostConstruct
  void prepare() {
    one = json.readerFor(Object.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  }

  /** What a body may hold. */
  enum Shape {
    ONE,
    MANY,
    EITHER
  }

  /**
   * The events of a body.
   *
   * @param values parsed JSON values, or {@link Unreadable}
   * @param single whether the body was one event and not a list
   */
  record Events(List<?> values, boolean single) {}

  Events read(byte[] body, Shape shape) {
    String text = text(body);
    try (JsonParser parser = json.createParser(text)) {
      boolean many = parser.nextToken() == JsonToken.START_ARRAY;
      if (shape == Shape.ONE && many) {
        throw Refusal.of("", Code.WRONG_TYPE, "one event is expected, not a list");
      }
      if (!parser.hasCurrentToken()) {
        throw new Refusal(Code.UNREADABLE_BODY, "the body is empty");
      }
      List<Object> values =
          many ? list(parser, text) : Collections.singletonList(value(parser, text));
      if (parser.nextToken() != null) {
        throw new Refusal(Code.UNREADABLE_BODY, "something follows the JSON value");
      }
      if (shape == Shape.MANY && !many) {
        throw Refusal.of("", Code.WRONG_TYPE, "a list of events is expected");
      }
      return new Events(values, !many);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** Any JSON value; null where there is no body. */
  Object data(byte[] body) {
    if (body.length == 0) {
      return null;
    }
    try {
      return json.readValue(text(body), Object.class);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private List<Object> list(JsonParser parser, String text) throws IOException {
    List<Object> values = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (values.size() == MAX_EVENTS) {
        throw new Refusal(Code.TOO_MANY_EVENTS, "at most " + MAX_EVENTS + " events are taken");
      }
      values.add(value(parser, text));
    }
    return values;
  }

  private Object value(JsonParser parser, String text) throws IOException {
    long start = parser.currentTokenLocation().getCharOffset();
    Object value = one.readValue(parser);
    long end = parser.currentLocation().getCharOffset();
    if (end - start <= MAX_EVENT) {
      return value;
    }
    return tooLarge(text.substring((int) start, (int) start + KEPT));
  }

  /** In the place of an event with more than {@value #MAX_EVENT} characters. */
  static Unreadable tooLarge(String beginning) {
    return new Unreadable(
        beginning.substring(0, Math.min(KEPT, beginning.length())) + "…",
        Violation.at("", Code.EVENT_TOO_LARGE, "must have at most " + MAX_EVENT + " characters"));
  }

  private static String text(byte[] bytes) {
    try {
      // The parser itself takes overlong forms of UTF-8; the decoder does not.
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new Refusal(Code.UNREADABLE_BODY, "not readable as UTF-8");
    }
  }

  private static Refusal unreadable(IOException e) {
    String detail = e instanceof JacksonException json ? json.getOriginalMessage() : e.getMessage();
    return new Refusal(Code.UNREADABLE_BODY, "not readable as JSON: " + detail);
  }
}
