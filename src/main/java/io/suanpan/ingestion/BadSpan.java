package io.suanpan.ingestion;

/** A span tells usage that cannot be counted. */
final class BadSpan extends Exception {
  BadSpan(String reason) {
    super(reason, null, false, false);
  }
}
