package io.suanpan.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LetterTest {
  @Test
  void a_subject_is_one_line() {
    Letter letter =
        new Letter(
            new Letter.Sender("a@example.com", "A"),
            "b@example.com",
            "no price for x\r\nBcc: c@example.com\u0000\u2028y\u0085",
            "text",
            Optional.empty(),
            Instant.EPOCH);
    assertEquals("no price for x Bcc: c@example.com y", letter.subject());
  }
}
