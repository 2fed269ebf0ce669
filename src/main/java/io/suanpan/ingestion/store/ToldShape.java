package io.suanpan.ingestion.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.suanpan.ingestion.EventTime;
import io.suanpan.metering.RequestShape;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The lengths and the start of a request as the data of its event tells them. */
final class ToldShape {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PROMPT = "promptLength";
  private static final String OUTPUT = "outputLength";
  private static final String START = "startedAt";
  private static final List<String> NAMES = List.of(PROMPT, OUTPUT, START);

  private ToldShape() {}

  static RequestShape of(Optional<String> data) {
    if (data.isEmpty()) {
      return RequestShape.UNTOLD;
    }
    JsonNode told = read(data.get());
    return new RequestShape(
        length(told, PROMPT),
        length(told, OUTPUT),
        Optional.ofNullable(told.get(START)).map(JsonNode::asText).flatMap(EventTime::parse));
  }

  /** The same told by as little data as can be. */
  static Optional<String> only(Optional<String> data) {
    if (data.isEmpty() || NAMES.stream().noneMatch(data.get()::contains)) {
      return Optional.empty();
    }
    JsonNode told = read(data.get());
    ObjectNode kept = JSON.createObjectNode();
    NAMES.stream().filter(told::hasNonNull).forEach(name -> kept.set(name, told.get(name)));
    return kept.isEmpty() ? Optional.empty() : Optional.of(kept.toString());
  }

  private static JsonNode read(String data) {
    try {
      return JSON.readTree(data);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("data of an event that cannot be read", e);
    }
  }

  private static OptionalLong length(JsonNode told, String name) {
    return told.hasNonNull(name) ? OptionalLong.of(told.get(name).asLong()) : OptionalLong.empty();
  }
}
