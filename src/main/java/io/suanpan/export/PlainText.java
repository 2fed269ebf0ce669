package io.suanpan.export;

/** Names from outside in tables: a spreadsheet must not take one for a formula. */
public final class PlainText {
  private PlainText() {}

  public static String of(String text) {
    boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    return formula ? "'" + text : text;
  }
}
