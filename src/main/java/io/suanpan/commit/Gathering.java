package io.suanpan.commit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What waits to be written, and when it is enough to begin. A transaction costs as much as a dozen
 * small requests: while one is under way what comes gathers for the next, unless it is so much that
 * writing side by side pays. When none is, it begins as soon as as many have come as the last time,
 * since senders that were answered together send again together; one that is alone need not wait.
 */
final class Gathering<W extends Waiting<?, ?>> {

  /** How long a writer that is idle waits for as many as the last time. */
  private static final long LINGER_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

  private final Deque<W> queue = new ArrayDeque<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  /** One writer gathers at a time: side by side each would have half of a group. */
  private final ReentrantLock turn = new ReentrantLock(true);

  private final int most;
  private final int enough;
  private int weight;
  private int writing;
  private int lastMembers;
  private boolean closed;

  /**
   * @param most the weight of a transaction, unless one request has more
   * @param enough the weight that is worth a transaction beside another
   */
  Gathering(int most, int enough) {
    this.most = most;
    this.enough = enough;
  }

  /**
   * @return false when nothing is taken any more
   */
  boolean add(W waiting) {
    lock.lock();
    try {
      if (closed) {
        return false;
      }
      queue.add(waiting);
      weight += waiting.weight();
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
  List<W> take() throws InterruptedException {
    turn.lockInterruptibly();
    lock.lockInterruptibly();
    try {
      awaitEnough();
      List<W> group = new ArrayList<>(queue.size());
      for (int taken = 0; !queue.isEmpty(); ) {
        taken += queue.peek().weight();
        if (taken > most && !group.isEmpty()) {
          break;
        }
        weight -= queue.peek().weight();
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
    return weight >= enough || (writing == 0 && queue.size() >= lastMembers);
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
  List<W> abandoned() {
    lock.lock();
    try {
      List<W> left = List.copyOf(queue);
      queue.clear();
      return left;
    } finally {
      lock.unlock();
    }
  }
}
