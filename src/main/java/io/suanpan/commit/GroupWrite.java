package io.suanpan.commit;

import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Writes a group in one transaction and tells each member what became of it. Again, when the
 * database broke a deadlock at its expense: what is written so must be safe to try again. Where one
 * member cannot be written, each is written by itself, so that nobody fails for another.
 */
final class GroupWrite<S, R> {
  private static final int ATTEMPTS = 8;

  private final GroupCommit.Transaction<S, R> transaction;
  private final Runnable retried;

  /**
   * @param retried called when a transaction is tried again
   */
  GroupWrite(GroupCommit.Transaction<S, R> transaction, Runnable retried) {
    this.transaction = transaction;
    this.retried = retried;
  }

  /** Every member has its answer on return. */
  void write(List<Waiting<S, R>> group) {
    try {
      List<R> answers = attempt(group.stream().map(Waiting::work).toList());
      for (int i = 0; i < group.size(); i++) {
        group.get(i).answer().complete(answers.get(i));
      }
    } catch (RuntimeException e) {
      if (group.size() == 1 || CommitFailure.of(e) == CommitFailure.UNREACHABLE) {
        group.forEach(member -> member.answer().completeExceptionally(e));
      } else {
        group.forEach(member -> write(List.of(member)));
      }
    }
  }

  private List<R> attempt(List<S> group) {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try {
        return transaction.write(group);
      } catch (RuntimeException e) {
        if (CommitFailure.of(e) != CommitFailure.TRANSIENT) {
          throw e;
        }
        retried.run();
        pause(attempt);
      }
    }
    throw new Refusal(Code.BUSY, "too many writers at once; send it again");
  }

  private static void pause(int attempt) {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextInt(2, 5 << attempt));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal(Code.BUSY, "the server is stopping; send it again");
    }
  }
}
