package io.suanpan.ingestion.api;

import io.suanpan.ingestion.app.IngestionMetrics;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads bodies into memory, no more of them at a time than there is memory for. */
@ApplicationScoped
public class BodyBytes {
  /** The most bytes of a body, unpacked. */
  static final int MAX = 16 * 1024 * 1024;

  /** Bodies of one piece take no share of the memory, and never wait for it. */
  private static final int PIECE = 64 * 1024;

  /** How many streams there may be at once, if there is nothing else. */
  private static final int STREAMS = 4;

  /** A stream holds the chunk that is written, the one that is read, and a line. */
  private static final int CHUNKS = 3;

  /** For bytes as they come: what has been read and the same in one piece. */
  private final BodyMemory raw =
      new BodyMemory(Runtime.getRuntime().maxMemory() / 8, this::shortage);

  /** For what is made of them. */
  private final BodyMemory parsed =
      new BodyMemory(Runtime.getRuntime().maxMemory() * 3 / 8, this::shortage);

  @Inject IngestionMetrics metrics;

  private void shortage() {
    metrics.busy(IngestionMetrics.Shortage.MEMORY);
  }

  /** What is done with a body while it counts as memory in use. */
  interface Use<T> {
    T with(byte[] bytes);
  }

  /**
   * @param encoding the Content-Encoding: gzip, identity, in any case, or null
   * @throws Refusal when the body is too large or cannot be unpacked, or too many are under way
   */
  <T> T read(InputStream body, String encoding, Use<T> use) {
    try (BodyMemory.Share bytes = raw.share();
        BodyMemory.Share rest = parsed.share()) {
      return use.with(bytes(unpacked(body, encoding), bytes, rest));
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
    try (BodyMemory.Share share = parsed.share()) {
      share.await(CHUNKS * chunkWeight());
      return step.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The most that a chunk of a stream may weigh, by {@link JsonWeight}. */
  long chunkWeight() {
    return parsed.bytes() / STREAMS / CHUNKS;
  }

  /** The body as it was before it was packed. */
  static InputStream unpacked(InputStream body, String encoding) {
    try {
      return switch (encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT)) {
        case "", "identity" -> body;
        case "gzip", "x-gzip" -> Gzip.unpack(body);
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

  private byte[] bytes(InputStream plain, BodyMemory.Share bytes, BodyMemory.Share rest) {
    List<byte[]> pieces = new ArrayList<>();
    long weight = 0;
    int size = 0;
    try {
      for (byte[] piece = plain.readNBytes(PIECE);
          piece.length > 0;
          piece = plain.readNBytes(PIECE)) {
        size += piece.length;
        if (size > MAX) {
          throw new Refusal(Code.BODY_TOO_LARGE, "at most " + MAX + " bytes are taken");
        }
        if (!pieces.isEmpty()) {
          bytes.add(2L * piece.length);
          weight += JsonWeight.of(piece, piece.length);
        }
        if (weight > parsed.bytes()) {
          throw BodyMemory.tooLarge();
        }
        pieces.add(piece);
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
    rest.await(weight);
    return joined(pieces, size);
  }

  private static byte[] joined(List<byte[]> pieces, int size) {
    ByteBuffer all = ByteBuffer.allocate(size);
    pieces.forEach(all::put);
    return all.array();
  }
}
