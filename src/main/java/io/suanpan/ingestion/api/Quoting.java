package io.suanpan.ingestion.api;

/**
 * Follows the quotes of a table (RFC 4180): line breaks and delimiters inside of them belong to the
 * cell. After a quote that is not doubled a cell must end; where it does not, the row is wrong, and
 * ends with the line.
 */
final class Quoting implements LineEnds {
  private String delimiters;
  private final int[] seen;
  private At at = At.BEGINNING;

  /**
   * @param delimiters what may stand between cells
   */
  Quoting(String delimiters) {
    this.delimiters = delimiters;
    this.seen = new int[delimiters.length()];
  }

  /** Where in a cell. */
  private enum At {
    BEGINNING,
    PLAIN,
    QUOTED,
    QUOTE,
    BEHIND,
    WRONG
  }

  /** The delimiter that was seen most, the first one if none was. Only that one counts now. */
  char settle() {
    int most = 0;
    for (int i = 1; i < seen.length; i++) {
      most = seen[i] > seen[most] ? i : most;
    }
    char delimiter = delimiters.charAt(most);
    delimiters = String.valueOf(delimiter);
    return delimiter;
  }

  @Override
  public void begin() {
    at = At.BEGINNING;
  }

  @Override
  public void see(int b) {
    at =
        switch (at) {
          case BEGINNING -> b == '"' ? At.QUOTED : plain(b);
          case PLAIN -> plain(b);
          case QUOTED -> b == '"' ? At.QUOTE : At.QUOTED;
          case QUOTE -> b == '"' ? At.QUOTED : behind(b);
          case BEHIND -> behind(b);
          case WRONG -> At.WRONG;
        };
  }

  private At plain(int b) {
    return isDelimiter(b) ? At.BEGINNING : At.PLAIN;
  }

  private At behind(int b) {
    if (isDelimiter(b)) {
      return At.BEGINNING;
    }
    return b == '\r' || b == ' ' ? At.BEHIND : At.WRONG;
  }

  private boolean isDelimiter(int b) {
    int found = delimiters.indexOf(b);
    if (found >= 0) {
      seen[found]++;
    }
    return found >= 0;
  }

  @Override
  public boolean goesOn() {
    return at == At.QUOTED;
  }

  @Override
  public boolean isWrong() {
    return at == At.WRONG || at == At.QUOTED;
  }
}
