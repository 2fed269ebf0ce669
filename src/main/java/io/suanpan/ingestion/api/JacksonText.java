package io.suanpan.ingestion.api;

import com.fasterxml.jackson.annotation.JsonFormat;
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
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * JSON as text by Jackson, what senders wrote of their own kept as it is: a number stays a number,
 * though the API itself writes decimals as strings.
 */
@ApplicationScoped
public class JacksonText implements JsonText {
  /** Half a character: a regular expression sees the two halves of a whole one as one. */
  private static final Pattern LONE_SURROGATE = Pattern.compile("[\\ud800-\\udfff]");

  @Inject ObjectMapper json;
  private ObjectWriter writer;

  @PostConstruct
  void prepare() {
    ObjectMapper asTold = json.copy();
    asTold.configOverride(BigDecimal.class).setFormat(JsonFormat.Value.empty());
    // 1e999999999 is a number too: written plain it would fill the memory.
    writer =
        asTold
            .writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .without(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
  }

  @Override
  public String write(Object value) {
    try {
      String text = writer.writeValueAsString(value);
      return text.chars().anyMatch(c -> Character.isSurrogate((char) c)) ? storable(text) : text;
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** UTF-8 has no half characters; JSON's escapes have. */
  private static String storable(String text) {
    return LONE_SURROGATE
        .matcher(text)
        .replaceAll(half -> "\\\\u" + Integer.toHexString(half.group().charAt(0)));
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
