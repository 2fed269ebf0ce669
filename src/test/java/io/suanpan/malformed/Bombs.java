package io.suanpan.malformed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.atomic.AtomicReferenceArray;

/** Bodies that are small on the wire and large, or very large when parsed. */
final class Bombs {
  static final int COUNT = 7;
  static final int LARGE = 16 * 1024 * 1024 - 1024;
  private static final int HUGE = 48 * 1024 * 1024;
  private static final AtomicReferenceArray<byte[]> MADE = new AtomicReferenceArray<>(COUNT);

  private Bombs() {}

  /** Packed by gzip, about a thousand to one. */
  static byte[] packed(int which) {
    byte[] made = MADE.get(which);
    if (made == null) {
      made = BrokenBytes.gzip(plain(which));
      MADE.set(which, made);
    }
    return made;
  }

  private static byte[] plain(int which) {
    return switch (which) {
      case 0 -> new byte[HUGE];
      case 1 -> filled("", " ", HUGE, "[]");
      case 2 -> filled("", "[", LARGE, "");
      case 3 -> BrokenBytes.gzip(new byte[4 * HUGE]);
      case 4 -> filled("", "\n", HUGE, "{}");
      case 5 -> filled("[\"", "x", LARGE, "\"]");
      default -> filled("{\"resourceSpans\":[", "{},", LARGE, "{}]}");
    };
  }

  /** A text that is filled up with another to about so many bytes. */
  static byte[] filled(String start, String with, int size, String end) {
    return (start + with.repeat(size / with.length()) + end).getBytes(UTF_8);
  }
}
