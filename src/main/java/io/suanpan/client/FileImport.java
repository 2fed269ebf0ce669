package io.suanpan.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Sends a file until it is in. What broke off, here or in an earlier run, goes on where it stopped:
 * the server passes over what it has.
 */
final class FileImport {
  private static final int MAX_PAUSE_SECONDS = 30;

  /** So many attempts that get nowhere, some ten minutes, are enough. */
  private static final int MAX_STUCK = 20;

  /** After so many the server is believed that the file cannot be read. */
  private static final int STUCK = 2;

  private final Api api;
  private final LocalFile file;
  private final ObjectNode opening;

  /**
   * @param opening the body that opens the import
   */
  FileImport(Api api, LocalFile file, ObjectNode opening) {
    this.api = api;
    this.file = file;
    this.opening = opening;
  }

  /**
   * The import when the whole file is in.
   *
   * @throws IOException when it cannot be sent, or the server declined it for good
   */
  JsonNode run() throws IOException, InterruptedException {
    JsonNode before = begun();
    String path = "/imports/" + before.get("id").asText();
    ProgressBar bar = new ProgressBar(file.size());
    int stuck = 0;
    while (true) {
      IOException failure;
      try {
        before = api.get(path);
        return new Upload(api, file, path, before).run(bar);
      } catch (IOException e) {
        failure = e;
      } finally {
        bar.end();
      }
      JsonNode after = state(path).orElse(before);
      stuck = line(after) > line(before) ? 0 : stuck + 1;
      boolean tried = attempt(after) > attempt(before);
      check(failure, tried ? after.path("code").asText() : "", stuck);
      int pause = Math.min(MAX_PAUSE_SECONDS, 1 << Math.min(5, Math.max(0, stuck - 1)));
      System.out.printf("  %s; again in %d s%n", failure.getMessage(), pause);
      TimeUnit.SECONDS.sleep(pause);
    }
  }

  /**
   * @param code what the server has noted of the attempt, if it began
   */
  private static void check(IOException failure, String code, int stuck) throws IOException {
    if (failure instanceof Declined declined && !declined.isTemporary()) {
      throw failure;
    }
    if (stuck > (code.equals("UNREADABLE_BODY") ? STUCK : MAX_STUCK)) {
      throw new IOException(failure.getMessage() + "; run it again to go on", failure);
    }
  }

  /** The import of this file that an earlier run left unfinished, or a new one. */
  private JsonNode begun() throws IOException, InterruptedException {
    for (JsonNode earlier : api.get("/imports?limit=100").get("items")) {
      if (isThis(earlier)) {
        System.out.printf(
            "  goes on with import %s behind line %,d%n",
            earlier.get("id").asText(), line(earlier));
        return earlier;
      }
    }
    return api.post("/imports", opening.toString());
  }

  private boolean isThis(JsonNode earlier) throws IOException {
    boolean sameReading =
        Stream.of("name", "mapping", "delimiter")
                .allMatch(member -> earlier.path(member).equals(opening.path(member)))
            && (!opening.has("format") || earlier.get("format").equals(opening.get("format")));
    return sameReading
        && !earlier.get("state").asText().equals("DONE")
        && file.sha256(earlier.at("/committed/bytes").asLong())
            .equals(Optional.of(earlier.at("/committed/sha256").asText()));
  }

  private Optional<JsonNode> state(String path) throws InterruptedException {
    try {
      return Optional.of(api.get(path));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static int attempt(JsonNode state) {
    return state.get("attempt").asInt();
  }

  private static long line(JsonNode state) {
    return state.at("/committed/line").asLong();
  }
}
