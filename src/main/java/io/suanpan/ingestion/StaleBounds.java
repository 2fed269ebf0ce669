package io.suanpan.ingestion;

/** The bounds by which events were sorted into cells have changed; nothing was stored. */
public class StaleBounds extends RuntimeException {
  public StaleBounds(int known, int current) {
    super("bounds of version " + known + ", now " + current);
  }
}
