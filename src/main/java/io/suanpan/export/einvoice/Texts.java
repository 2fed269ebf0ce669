package io.suanpan.export.einvoice;

/** Texts that may be absent. */
final class Texts {
  private Texts() {}

  /** The text without blanks around it, or null when nothing is left. */
  static String present(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
