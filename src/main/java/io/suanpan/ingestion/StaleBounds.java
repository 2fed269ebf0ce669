package io.suanpan.ingestion;

/** The bounds by which events were sorted into cells have changed; nothing was stored. */
public class StaleBounds extends RuntimeException {
  public StaleBounds(int known, int current) {
    super("bounds of version " + known + ", now " + current);
  }

  /** Whether that is why something failed. */
  public static boolean isCauseOf(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof StaleBounds) {
        return true;
      }
    }
    return false;
  }
}
