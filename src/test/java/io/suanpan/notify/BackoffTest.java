package io.suanpan.notify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class BackoffTest {
  private static final Backoff BACKOFF =
      new Backoff(List.of(Duration.ofSeconds(5), Duration.ofHours(24)));

  @Test
  void each_failure_is_waited_for_longer_until_none_follows() {
    RandomGenerator least = () -> 0;
    assertEquals(Optional.of(Duration.ofSeconds(5)), BACKOFF.after(1, least));
    assertEquals(Optional.of(Duration.ofHours(24)), BACKOFF.after(2, least));
    assertEquals(Optional.empty(), BACKOFF.after(3, least));
    assertEquals(Optional.empty(), new Backoff(List.of()).after(1, least));
  }

  @Test
  void chance_adds_up_to_a_fifth() {
    Random random = new Random(7);
    List<Duration> waits =
        random.ints(1_000).mapToObj(i -> BACKOFF.after(1, random).orElseThrow()).toList();
    assertTrue(waits.stream().allMatch(wait -> wait.compareTo(Duration.ofSeconds(5)) >= 0));
    assertTrue(waits.stream().allMatch(wait -> wait.compareTo(Duration.ofSeconds(6)) <= 0));
    assertTrue(waits.stream().distinct().count() > 500);
  }
}
