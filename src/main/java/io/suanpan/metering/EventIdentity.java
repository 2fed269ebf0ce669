package io.suanpan.metering;

import io.suanpan.digest.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What makes an event the same event: a repeat of it counts once, for ever.
 *
 * @param source the context it happened in (CloudEvents {@code source}), 1 to 256 bytes of UTF-8
 * @param id unique within the source (CloudEvents {@code id}), 1 to 256 bytes of UTF-8
 */
public record EventIdentity(String source, String id) {
  /** The longest source or id, in bytes. */
  public static final int MAX_BYTES = 256;

  /** The id of a further part of what one event reported. */
  public static String partOf(String id, int number) {
    return id + "#" + number;
  }

  /** The first 128 bits of SHA-256 over the length of the source, the source and the id. */
  public byte[] hash() {
    byte[] from = source.getBytes(StandardCharsets.UTF_8);
    byte[] what = id.getBytes(StandardCharsets.UTF_8);
    // The length keeps ("a", "bc") and ("ab", "c") apart.
    ByteBuffer both = ByteBuffer.allocate(4 + from.length + what.length);
    both.putInt(from.length).put(from).put(what);
    return Arrays.copyOf(Sha256.of(both.array()), 16);
  }
}
