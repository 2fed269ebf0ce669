package io.suanpan.commit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

/** What becomes of a group when the database fails. */
class GroupWriteTest {
  private static final String BAD = "bad";

  private final Deque<RuntimeException> failures = new ArrayDeque<>();
  private final List<Integer> groups = new ArrayList<>();
  private int retries;
  private final GroupWrite<String, String> write = new GroupWrite<>(this::write, () -> retries++);

  /** Fails as it is told, and then for every group with a bad member. */
  private List<String> write(List<String> group) {
    groups.add(group.size());
    if (!failures.isEmpty()) {
      throw failures.remove();
    }
    if (group.contains(BAD)) {
      throw new IllegalArgumentException("cannot be written");
    }
    return group.stream().map(work -> work + "!").toList();
  }

  @Test
  void after_a_deadlock_the_whole_group_is_written_again() throws Exception {
    failures.add(failure("40001", 1213));
    failures.add(failure("41000", 1205));
    List<Waiting<String, String>> group = List.of(waiting("a"), waiting("b"));
    write.write(group);
    assertEquals("a!", group.get(0).answer().get());
    assertEquals("b!", group.get(1).answer().get());
    assertEquals(List.of(2, 2, 2), groups);
    assertEquals(2, retries);
  }

  @Test
  void when_deadlocks_do_not_end_it_is_to_be_sent_again() {
    for (int i = 0; i < 8; i++) {
      failures.add(failure("40001", 1213));
    }
    Waiting<String, String> alone = waiting("a");
    write.write(List.of(alone));
    Refusal refusal = (Refusal) cause(alone);
    assertEquals(Code.BUSY, refusal.code());
    assertTrue(failures.isEmpty());
  }

  @Test
  void who_cannot_be_written_fails_alone() throws Exception {
    Waiting<String, String> good = waiting("a");
    Waiting<String, String> bad = waiting(BAD);
    Waiting<String, String> other = waiting("b");
    write.write(List.of(good, bad, other));
    assertEquals("a!", good.answer().get());
    assertEquals("b!", other.answer().get());
    assertEquals("cannot be written", cause(bad).getMessage());
    assertEquals(List.of(3, 1, 1, 1), groups);
  }

  @Test
  void without_a_database_nobody_is_tried_alone() {
    failures.add(failure("08S01", 0));
    List<Waiting<String, String>> group = List.of(waiting("a"), waiting("b"));
    write.write(group);
    group.forEach(member -> assertEquals("planted", cause(member).getCause().getMessage()));
    assertEquals(List.of(2), groups);
  }

  private static Waiting<String, String> waiting(String work) {
    return new Waiting<>(work, 1, new CompletableFuture<>());
  }

  private static Throwable cause(Waiting<?, ?> member) {
    return assertThrows(ExecutionException.class, () -> member.answer().get()).getCause();
  }

  private static RuntimeException failure(String state, int code) {
    return new IllegalStateException(new SQLException("planted", state, code));
  }
}
