package io.suanpan.ingestion.app;

import io.suanpan.ingestion.app.WriteQueue.Waiting;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What waits to be written, and when it is enough to begin. A transaction costs as much as a dozen
 * events: while one is under way what comes gathers for the next, unless it is so much that writing
 * side by side pays. When none is, it begins as soon as as many have come as the last time, since
 * senders that were answered together send again together; one that is alone need not wait.
 */
final class Gathering {
  /** The most events in a transaction, unless one request has more. */
  private static final int GROUP = 8_192;

  /** So many events are worth a transaction beside another. */
  static final int ENOUGH = 500;

  /** How long a writer that is idle waits for as many as the last time. */
  private static final long LINGER_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

  private final Deque<Waiting> queue = new ArrayDeque<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  /** One writer gathers at a time: side by side each would have half of a group. */
  private final ReentrantLock turn = new ReentrantLock(true);

  private int events;
  private int writing;
  private int lastMembers;
  private boolean closed;

  /**
   * @return false when nothing is taken any more
   */
  boolean add(Waiting waiting) {
    lock.lock();
    try {
      if (closed) {
        return false;
      }
      queue.add(waiting);
      events += waiting.weight();
      if (queue.size() == 1 || isEnough()) {
        changed.signal();
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits for what goes into one transaction. {@link #written} is to be called after it.
   *
   * @return empty when it is closed and nothing is left
   */
  List<Waiting> take() throws InterruptedException {
    turn.lockInterruptibly();
    lock.lockInterruptibly();
    try {
      awaitEnough();
      List<Waiting> group = new ArrayList<>(queue.size());
      for (int taken = 0; !queue.isEmpty(); ) {
        taken += queue.peek().weight();
        if (taken > GROUP && !group.isEmpty()) {
          break;
        }
        events -= queue.peek().weight();
        group.add(queue.remove());
      }
      lastMembers = group.size();
      writing++;
      return group;
    } finally {
      lock.unlock();
      turn.unlock();
    }
  }

  private void awaitEnough() throws InterruptedException {
    while (queue.isEmpty() && !closed) {
      changed.await();
    }
    long linger = LINGER_NANOS;
    while (!isEnough() && !closed) {
      if (writing > 0) {
        changed.await();
      } else if (linger > 0) {
        linger = changed.awaitNanos(linger);
      } else {
        return;
      }
    }
  }

  private boolean isEnough() {
    return events >= ENOUGH || (writing == 0 && queue.size() >= lastMembers);
  }

  /** A group that was taken is done with. */
  void written() {
    lock.lock();
    try {
      writing--;
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  /** Takes no more; what waits is still given out. */
  void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Takes out what nobody will write any more. */
  List<Waiting> abandoned() {
    lock.lock();
    try {
      List<Waiting> left = List.copyOf(queue);
      queue.clear();
      return left;
    } finally {
      lock.unlock();
    }
  }
}
