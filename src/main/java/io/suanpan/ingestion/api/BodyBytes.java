package io.suanpan.ingestion.api;

import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;

/**
 * Reads bodies into memory, no more of them at a time than there is memory for: a body of parsed
 * JSON takes many times its size.
 */
@ApplicationScoped
public class BodyBytes {
  /** The most bytes of a body, unpacked. */
  static final int MAX = 16 * 1024 * 1024;

  /** The share of the heap that the bytes of bodies under way may take. */
  private static final int HEAP_SHARE = 24;

  /** What a stream takes: the chunk that is written and the one that is read. */
  private static final int STREAM = 8 * 1024 * 1024;

  private static final int CHUNK = 64 * 1024;
  private static final int PATIENCE_SECONDS = 10;

  private final Semaphore chunks =
      new Semaphore(
          (int) (Math.max(2L * MAX, Runtime.getRuntime().maxMemory() / HEAP_SHARE) / CHUNK), true);

  /** What is done with a body while it counts as memory in use. */
  interface Use<T> {
    T with(byte[] bytes);
  }

  /**
   * @param encoding the Content-Encoding: gzip, identity or null
   * @throws Refusal when the body is too large or cannot be unpacked, or too many are under way
   */
  <T> T read(InputStream body, String encoding, Use<T> use) {
    int[] taken = new int[1];
    try {
      return use.with(bytes(unpacked(body, encoding), taken));
    } finally {
      chunks.release(taken[0]);
    }
  }

  /** What is done while memory for the chunks of a stream is set aside. */
  interface Step<T> {
    T run() throws IOException;
  }

  /**
   * @throws Refusal when too many bodies and streams are under way
   */
  <T> T whileReserved(Step<T> step) {
    int[] taken = new int[1];
    try {
      take(taken, STREAM / CHUNK);
      return step.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      chunks.release(taken[0]);
    }
  }

  /** The body as it was before it was packed. */
  static InputStream unpacked(InputStream body, String encoding) {
    try {
      return switch (encoding == null ? "identity" : encoding) {
        case "identity" -> body;
        case "gzip", "x-gzip" -> new GZIPInputStream(body, CHUNK);
        default ->
            throw new Refusal(
                Code.UNSUPPORTED_MEDIA_TYPE, "Content-Encoding may be gzip, not " + encoding);
      };
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  static Refusal unreadable(IOException e) {
    return new Refusal(Code.UNREADABLE_BODY, "the body cannot be read: " + e.getMessage());
  }

  private byte[] bytes(InputStream plain, int[] taken) {
    try {
      ByteArrayOutputStream all = new ByteArrayOutputStream(CHUNK);
      byte[] chunk = new byte[CHUNK];
      for (int n = plain.readNBytes(chunk, 0, CHUNK);
          n > 0;
          n = plain.readNBytes(chunk, 0, CHUNK)) {
        if (all.size() + n > MAX) {
          throw new Refusal(Code.BODY_TOO_LARGE, "at most " + MAX + " bytes are taken");
        }
        take(taken, 1);
        all.write(chunk, 0, n);
      }
      return all.toByteArray();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private void take(int[] taken, int more) {
    try {
      if (!chunks.tryAcquire(more, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new Refusal(Code.BUSY, "too many large requests at once; send it again");
      }
      taken[0] += more;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal(Code.BUSY, "the server is stopping; send it again");
    }
  }
}
