package io.suanpan.notify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.suanpan.notify.Webhook.State;
import io.suanpan.tenancy.TypePattern;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WebhookTest {
  private static final Instant NOW = Instant.parse("2024-07-01T00:00:00Z");
  private static final WebhookSecret FIRST = WebhookSecret.random(new SecureRandom());
  private static final WebhookSecret SECOND = WebhookSecret.random(new SecureRandom());
  private static final WebhookSecret THIRD = WebhookSecret.random(new SecureRandom());

  private static Webhook listening(State state, String... types) {
    return new Webhook(
        "whk_1",
        Optional.empty(),
        WebhookUrl.of("https://example.com/"),
        Arrays.stream(types).map(TypePattern::new).toList(),
        Optional.empty(),
        SigningSecrets.of(FIRST),
        state,
        NOW);
  }

  @Test
  void it_listens_to_types_and_beginnings_of_types() {
    assertTrue(listening(State.ACTIVE).listensTo("quota.threshold"));
    assertTrue(listening(State.ACTIVE, "*").listensTo("quota.threshold"));
    assertTrue(listening(State.ACTIVE, "quota.*").listensTo("quota.threshold"));
    assertTrue(listening(State.ACTIVE, "a.b", "quota.threshold").listensTo("quota.threshold"));
    assertFalse(listening(State.ACTIVE, "quota.*").listensTo("quotas.threshold"));
    assertFalse(listening(State.ACTIVE, "quota").listensTo("quota.threshold"));
    assertFalse(listening(State.ACTIVE, "quota.threshold").listensTo("quota.threshold-x"));
    assertFalse(listening(State.DISABLED).listensTo("quota.threshold"));
    for (String bad : List.of("", "**", "quota*", ".*", "Quota.*", "quota.*.x", "a b")) {
      assertThrows(IllegalArgumentException.class, () -> new TypePattern(bad), bad);
    }
  }

  @Test
  void a_replaced_secret_signs_for_another_day() {
    SigningSecrets secrets = SigningSecrets.of(FIRST).replacedBy(SECOND, NOW);
    Instant end = NOW.plus(Duration.ofHours(24));
    assertEquals(List.of(SECOND, FIRST), secrets.at(NOW));
    assertEquals(List.of(SECOND, FIRST), secrets.at(end.minusNanos(1)));
    assertEquals(List.of(SECOND), secrets.at(end));
    assertEquals(List.of(THIRD, SECOND), secrets.replacedBy(THIRD, NOW).at(NOW));
    assertFalse(secrets.toString().contains("whsec_"));
  }
}
