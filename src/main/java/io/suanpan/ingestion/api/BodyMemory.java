package io.suanpan.ingestion.api;

import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Heap for bodies under way, in kilobytes: whoever takes some gives it back. */
final class BodyMemory {
  private static final int KILO = 1024;
  private static final int PATIENCE_SECONDS = 10;

  private final int kilobytes;
  private final Runnable shortage;

  /** Not fair: behind a large body that waits, small ones go on. */
  private final Semaphore free;

  /**
   * @param bytes how much there is
   * @param shortage told when somebody is refused for want of it
   */
  BodyMemory(long bytes, Runnable shortage) {
    this.shortage = shortage;
    kilobytes = (int) Math.min(Integer.MAX_VALUE, bytes / KILO);
    free = new Semaphore(kilobytes);
  }

  /** How much there is. */
  long bytes() {
    return (long) kilobytes * KILO;
  }

  long freeBytes() {
    return (long) free.availablePermits() * KILO;
  }

  Share share() {
    return new Share();
  }

  /** What somebody has taken; given back when closed. */
  final class Share implements AutoCloseable {
    private int taken;

    /**
     * Takes more at once, or not at all: who holds some and waited for more could wait for somebody
     * who waits likewise.
     *
     * @throws Refusal {@link Code#BUSY}
     */
    void add(long bytes) {
      int more = (int) (bytes / KILO);
      if (!free.tryAcquire(more)) {
        throw busy();
      }
      taken += more;
    }

    /**
     * Takes some where nothing was taken before, and waits for it.
     *
     * @throws Refusal {@link Code#BODY_TOO_LARGE} where there is not so much, {@link Code#BUSY}
     *     where it cannot be had soon
     */
    void await(long bytes) {
      if (bytes > bytes()) {
        throw tooLarge();
      }
      int wanted = (int) (bytes / KILO);
      try {
        if (!free.tryAcquire(wanted, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
          throw busy();
        }
        taken += wanted;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new Refusal(Code.BUSY, "the server is stopping; send it again");
      }
    }

    @Override
    public void close() {
      free.release(taken);
      taken = 0;
    }
  }

  static Refusal tooLarge() {
    return new Refusal(Code.BODY_TOO_LARGE, "it takes more memory than the server has for it");
  }

  private Refusal busy() {
    shortage.run();
    return new Refusal(Code.BUSY, "too many large requests at once; send it again");
  }
}
