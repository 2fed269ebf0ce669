package io.suanpan.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AttemptsTest {
  private static final Instant NOW = Instant.parse("2026-11-26T08:00:00Z");

  @Test
  void after_the_fifth_the_wait_doubles_up_to_an_hour() {
    List<Long> minutes = new ArrayList<>();
    Attempts attempts = Attempts.NONE;
    for (int i = 0; i < 14; i++) {
      attempts = attempts.failedAt(NOW);
      minutes.add(
          attempts.lockedUntil().map(end -> Duration.between(NOW, end).toMinutes()).orElse(0L));
    }
    assertEquals(List.of(0L, 0L, 0L, 0L, 1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L, 60L), minutes);
  }

  @Test
  void a_lock_ends_at_its_instant() {
    Attempts locked = new Attempts(5, Optional.of(NOW));
    assertTrue(locked.lockedAt(NOW.minusNanos(1)));
    assertFalse(locked.lockedAt(NOW));
    assertFalse(Attempts.NONE.lockedAt(NOW));
  }
}
