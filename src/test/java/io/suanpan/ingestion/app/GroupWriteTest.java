package io.suanpan.ingestion.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.suanpan.ingestion.Outcome;
import io.suanpan.ingestion.Submission;
import io.suanpan.ingestion.app.WriteQueue.Waiting;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.storage.StorageException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a group when the database fails. */
class GroupWriteTest {
  private static final int BAD = 13;

  private final GroupWrite write = new GroupWrite();
  private final Database database = new Database();
  private final Counted counted = new Counted();

  /** Fails as it is told, and then for every group with a bad member. */
  private static final class Database extends AppendTransaction {
    final Deque<RuntimeException> failures = new ArrayDeque<>();
    final List<Integer> groups = new ArrayList<>();

    @Override
    public List<List<Outcome>> append(List<Submission> group) {
      groups.add(group.size());
      if (!failures.isEmpty()) {
        throw failures.remove();
      }
      if (group.stream().anyMatch(member -> member.size() == BAD)) {
        throw new IllegalArgumentException("cannot be written");
      }
      return group.stream().map(member -> List.of(Outcome.STORED)).toList();
    }
  }

  private static final class Counted extends IngestionMetrics {
    int commits;
    int retries;

    @Override
    List<List<Outcome>> commit(
        List<Submission> group, Function<List<Submission>, List<List<Outcome>>> append) {
      List<List<Outcome>> outcomes = append.apply(group);
      commits++;
      return outcomes;
    }

    @Override
    void retried() {
      retries++;
    }
  }

  /** By hand, for want of a container. */
  @BeforeEach
  @SuppressWarnings("UnnecessaryAssignment")
  void wire() {
    write.transaction = database;
    write.metrics = counted;
  }

  @Test
  void after_a_deadlock_the_whole_group_is_written_again() throws Exception {
    database.failures.add(failure("40001", 1213));
    database.failures.add(failure("41000", 1205));
    List<Waiting> group = List.of(Waitings.waiting(1), Waitings.waiting(2));
    write.write(group);
    for (Waiting member : group) {
      assertEquals(List.of(Outcome.STORED), member.outcomes().get());
    }
    assertEquals(List.of(2, 2, 2), database.groups);
    assertEquals("1 2", counted.commits + " " + counted.retries);
  }

  @Test
  void when_deadlocks_do_not_end_it_is_to_be_sent_again() {
    for (int i = 0; i < 8; i++) {
      database.failures.add(failure("40001", 1213));
    }
    Waiting alone = Waitings.waiting(1);
    write.write(List.of(alone));
    Refusal refusal = (Refusal) cause(alone);
    assertEquals(Code.BUSY, refusal.code());
    assertTrue(database.failures.isEmpty());
  }

  @Test
  void who_cannot_be_written_fails_alone() throws Exception {
    Waiting good = Waitings.waiting(1);
    Waiting bad = Waitings.waiting(BAD);
    Waiting other = Waitings.waiting(2);
    write.write(List.of(good, bad, other));
    assertEquals(List.of(Outcome.STORED), good.outcomes().get());
    assertEquals(List.of(Outcome.STORED), other.outcomes().get());
    assertEquals("cannot be written", cause(bad).getMessage());
    assertEquals(List.of(3, 1, 1, 1), database.groups);
  }

  @Test
  void without_a_database_nobody_is_tried_alone() {
    database.failures.add(failure("08S01", 0));
    List<Waiting> group = List.of(Waitings.waiting(1), Waitings.waiting(2));
    write.write(group);
    group.forEach(member -> assertEquals(StorageException.class, cause(member).getClass()));
    assertEquals(List.of(2), database.groups);
  }

  private static Throwable cause(Waiting member) {
    return assertThrows(ExecutionException.class, () -> member.outcomes().get()).getCause();
  }

  private static StorageException failure(String state, int code) {
    return new StorageException(new SQLException("planted", state, code));
  }
}
