package io.suanpan.ingestion;

/** Writes and reads JSON as text. */
public interface JsonText {
  /** One line, the same however the sender ordered its members. */
  String write(Object value);

  /** The value as maps, lists, strings, numbers and booleans. */
  Object read(String text);
}
