package io.suanpan.ingestion.store;

/**
 * How many of the events that came lately had come before. To write an event that is there costs
 * several times as much as to ask for it, and to ask for one that is not is lost work: so it is
 * asked first while many are (measured: from some 5 % on).
 */
final class RecentRepeats {
  private static final int MANY_PERMILLE = 50;

  /** Of so many events the older half weighs half as much as the newer. */
  private static final long MEMORY = 20_000;

  private long repeated;
  private long seen;

  synchronized boolean areMany() {
    return repeated * 1000 > seen * MANY_PERMILLE;
  }

  synchronized void saw(long known, long all) {
    repeated += known;
    seen += all;
    while (seen > MEMORY) {
      repeated /= 2;
      seen /= 2;
    }
  }
}
