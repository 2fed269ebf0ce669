package io.suanpan.ingestion.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.suanpan.ingestion.JsonText;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;

/** JSON as text by Jackson. */
@ApplicationScoped
public class JacksonText implements JsonText {
  @Inject ObjectMapper json;
  private ObjectWriter writer;

  @PostConstruct
  void prepare() {
    // 1e999999999 is a number too: written plain it would fill the memory.
    writer =
        json.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .without(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
  }

  @Override
  public String write(Object value) {
    try {
      return writer.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Object read(String text) {
    try {
      return json.readValue(text, Object.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
