package io.suanpan.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One attempt to send a file, with a look at how far the server has come from time to time. */
final class Upload {
  private static final long LOOK_MILLIS = 500;

  /** A server that says nothing for so long is gone. */
  private static final long SILENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

  private static final long MEGA = 1_000_000;

  private final Api api;
  private final LocalFile file;
  private final String path;
  private final int attempt;
  private final long unpackedSize;
  private final Pace pace = new Pace();

  /**
   * @param path of the import
   * @param before the import as it is now
   */
  Upload(Api api, LocalFile file, String path, JsonNode before) throws IOException {
    this.api = api;
    this.file = file;
    this.path = path;
    this.unpackedSize = file.unpackedSize();
    this.attempt = before.get("attempt").asInt() + 1;
  }

  /**
   * The import when the whole file is in.
   *
   * @throws IOException when the connection was lost, or the server declined
   */
  JsonNode run(ProgressBar bar) throws IOException, InterruptedException {
    CompletableFuture<HttpResponse<String>> answer = api.upload(path + "/file", body());
    long heard = System.nanoTime();
    while (true) {
      try {
        JsonNode done = Api.json(answer.get(LOOK_MILLIS, TimeUnit.MILLISECONDS));
        show(bar, done);
        return done;
      } catch (ExecutionException e) {
        throw new IOException("the connection was lost: " + words(e.getCause()), e);
      } catch (TimeoutException e) {
        Optional<JsonNode> state = look();
        heard = state.isPresent() ? System.nanoTime() : heard;
        if (state.isPresent()) {
          show(bar, state.get());
        }
        Optional<IOException> end = ended(state, System.nanoTime() - heard);
        if (end.isPresent()) {
          answer.cancel(true);
          throw end.get();
        }
      }
    }
  }

  private static String words(Throwable cause) {
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }

  private Optional<JsonNode> look() throws InterruptedException {
    try {
      return Optional.of(api.get(path));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Why it is of no use to send on: what the server has answered is seen only after all is sent.
   */
  private Optional<IOException> ended(Optional<JsonNode> state, long silenceNanos) {
    if (silenceNanos > SILENCE_NANOS) {
      return Optional.of(new IOException("the server does not answer"));
    }
    int current = state.map(now -> now.get("attempt").asInt()).orElse(0);
    if (current > attempt) {
      return Optional.of(Declined.of("IMPORT_TAKEN_OVER", "somebody else goes on with it"));
    }
    return state
        .filter(now -> current == attempt && now.get("state").asText().equals("BROKEN_OFF"))
        .map(Declined::brokenOff);
  }

  /** By what is in: the connection holds more, and so does the server. */
  private void show(ProgressBar bar, JsonNode state) {
    boolean done = state.get("state").asText().equals("DONE");
    long unpacked = state.at("/committed/bytes").asLong();
    long bytes = done ? file.size() : Math.min(file.size(), packed(unpacked));
    pace.add(bytes, state.get("events").asLong());
    bar.show(
        bytes,
        String.format(
            Locale.ROOT,
            "%,d/%,d MB  line %,d  %,d/s  %s left",
            bytes / MEGA,
            file.size() / MEGA,
            state.at("/committed/line").asLong(),
            pace.eventsPerSecond(),
            pace.timeFor(file.size() - bytes)));
  }

  private long packed(long unpacked) {
    return BigInteger.valueOf(unpacked)
        .multiply(BigInteger.valueOf(file.size()))
        .divide(BigInteger.valueOf(Math.max(1, unpackedSize)))
        .longValue();
  }

  private BodyPublisher body() {
    return file.size() == 0
        ? BodyPublishers.noBody()
        : BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(this::open), file.size());
  }

  private InputStream open() {
    try {
      return Files.newInputStream(file.path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
