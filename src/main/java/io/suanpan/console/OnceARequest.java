package io.suanpan.console;

import jakarta.enterprise.context.RequestScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What a page reads once while it is written, and does not keep for the next request. */
@RequestScoped
public class OnceARequest {
  private final Map<Class<?>, Object> read = new HashMap<>();

  public <T> T get(Class<T> type, Supplier<T> reading) {
    if (!read.containsKey(type)) {
      read.put(type, reading.get());
    }
    return type.cast(read.get(type));
  }
}
