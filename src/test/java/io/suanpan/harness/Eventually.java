package io.suanpan.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;

/** Waits for what comes by itself, but not for ever. */
public final class Eventually {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final long PAUSE_MILLIS = 100;

  private Eventually() {}

  /** What the client reads there, once it is as wanted. */
  public static JsonNode read(Client client, String path, Predicate<JsonNode> wanted)
      throws InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    JsonNode read = client.get(path).expect(200).json();
    while (!wanted.test(read)) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("still " + read);
      }
      Thread.sleep(PAUSE_MILLIS);
      read = client.get(path).expect(200).json();
    }
    return read;
  }
}
