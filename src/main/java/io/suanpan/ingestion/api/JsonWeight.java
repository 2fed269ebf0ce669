package io.suanpan.ingestion.api;

/**
 * About how much of the heap JSON takes while it is read: many times its size, and how many depends
 * on what is in it. Estimated from above, for a JVM with 64 bits.
 */
final class JsonWeight {
  /** A byte, in the texts that are made of it on its way into the database. */
  private static final int BYTE = 10;

  private static final int OBJECT = 130;
  private static final int LIST = 60;
  private static final int MEMBER = 50;
  private static final int ELEMENT = 30;

  private JsonWeight() {}

  static long of(byte[] json, int length) {
    long weight = (long) BYTE * length;
    for (int i = 0; i < length; i++) {
      weight +=
          switch (json[i]) {
            case '{' -> OBJECT;
            case '[' -> LIST;
            case ':' -> MEMBER;
            case ',' -> ELEMENT;
            default -> 0;
          };
    }
    return weight;
  }
}
