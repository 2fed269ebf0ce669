package io.suanpan.identity;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.suanpan.identity.User.PasswordKind;
import io.suanpan.identity.User.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SessionTest {
  private static final Instant NOW = Instant.parse("2026-11-26T08:00:00Z");
  private static final Session.Lifetime LIFETIME =
      new Session.Lifetime(Duration.ofMinutes(30), Duration.ofHours(12));
  private static final User USER =
      new User(
          "usr_1",
          Optional.empty(),
          new Login("operator"),
          Role.OPERATOR,
          State.ACTIVE,
          PasswordKind.CHOSEN,
          1,
          NOW,
          Optional.empty());

  private final Session session = Session.of(USER, NOW);

  @Test
  void it_ends_when_nothing_is_done() {
    assertTrue(session.holds(USER, NOW.plus(Duration.ofMinutes(29)), LIFETIME));
    assertFalse(session.holds(USER, NOW.plus(Duration.ofMinutes(30)), LIFETIME));
  }

  @Test
  void it_ends_in_any_case() {
    Instant late = NOW.plus(Duration.ofHours(12));
    assertTrue(session.activeAt(late).holds(USER, late.minusNanos(1), LIFETIME));
    assertFalse(session.activeAt(late).holds(USER, late, LIFETIME));
  }

  @Test
  void it_ends_with_another_password_and_with_a_suspension() {
    assertFalse(session.holds(USER.with(PasswordKind.CHOSEN), NOW, LIFETIME));
    assertFalse(session.holds(USER.in(State.SUSPENDED), NOW, LIFETIME));
    assertFalse(session.holds(USER.in(State.SUSPENDED).in(State.ACTIVE), NOW, LIFETIME));
  }
}
