package io.suanpan.identity;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.suanpan.problem.Refusal;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordTest {
  private static final Login MARIA = new Login(" Maria@Acme.example ");

  @ParameterizedTest
  @ValueSource(strings = {"", "eleven-char", "aaaaaaaaaaaaaaaa", "my maria@acme.EXAMPLE pass"})
  void what_is_easily_guessed_will_not_do(String text) {
    assertThrows(Refusal.class, () -> new Password(text).checkedFor(MARIA));
  }

  @Test
  void no_longer_than_anybody_types() {
    assertDoesNotThrow(() -> new Password("0123456789".repeat(20)).checkedFor(MARIA));
    assertThrows(
        Refusal.class, () -> new Password("0123456789".repeat(20) + "x").checkedFor(MARIA));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a good horse battery", "正确的马电池订书钉十二个字", "twelve chars"})
  void words_of_any_language_do(String text) {
    assertDoesNotThrow(() -> new Password(text).checkedFor(MARIA));
  }

  @Test
  void a_random_one_does_and_is_never_printed() {
    Password password = Password.random(new SecureRandom()).checkedFor(MARIA);
    assertFalse(password.toString().contains(password.text()));
  }

  @Test
  void a_name_is_the_same_however_it_is_typed() {
    assertEquals("maria@acme.example", MARIA.text());
    assertThrows(IllegalArgumentException.class, () -> new Login("two words"));
    assertThrows(IllegalArgumentException.class, () -> new Login("  "));
  }
}
