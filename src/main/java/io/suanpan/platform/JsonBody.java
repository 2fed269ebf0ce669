package io.suanpan.platform;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;

/** Reads and writes the records of the API as JSON. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, "application/problem+json"})
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
public class JsonBody implements MessageBodyReader<Object>, MessageBodyWriter<Object> {
  @Inject ObjectMapper json;

  @Override
  public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType m) {
    return ours(type);
  }

  @Override
  public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType m) {
    return ours(type) || java.util.List.class.isAssignableFrom(type);
  }

  /** Leaves texts and streams, and what the server writes of its own, to the server. */
  private static boolean ours(Class<?> type) {
    return type.getName().startsWith("io.suanpan.") || java.util.Map.class.isAssignableFrom(type);
  }

  @Override
  public Object readFrom(
      Class<Object> type,
      Type generic,
      Annotation[] annotations,
      MediaType media,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    PushbackInputStream whole = new PushbackInputStream(body);
    int first = whole.read();
    if (first < 0 && mayBeLeftOut(annotations)) {
      return null;
    }
    if (first >= 0) {
      whole.unread(first);
    }
    try {
      return json.readValue(whole, json.constructType(generic));
    } catch (JacksonException e) {
      throw JsonProblems.refusal(e);
    } catch (CharConversionException e) {
      // Bytes that begin with zeros look like UTF-32 to the parser, and are not.
      throw new Refusal(Code.UNREADABLE_BODY, "not readable as JSON: " + e.getMessage());
    }
  }

  /** Then an empty one is none, whatever type it is said to be of. */
  private static boolean mayBeLeftOut(Annotation[] annotations) {
    return Arrays.stream(annotations).noneMatch(each -> each.annotationType() == NotNull.class);
  }

  @Override
  public void writeTo(
      Object value,
      Class<?> type,
      Type generic,
      Annotation[] annotations,
      MediaType media,
      MultivaluedMap<String, Object> headers,
      OutputStream body)
      throws IOException {
    json.writeValue(body, value);
  }
}
