package io.suanpan.notify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookUrlTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "example.com/hook",
        "ftp://example.com/",
        "file:///etc/passwd",
        "HTTP://example.com/",
        "https://me@example.com/",
        "https://me:pw@example.com/",
        "https://@example.com/",
        "https:///hook",
        "http://127.1/",
        "https://",
        "https:example.com",
        "https://a_b.example/",
        "https://example.com:0/",
        "https://example.com:65536/",
        "https://example.com:99999999999/",
        "https://example.com/#part",
        "https://exa mple.com/",
        "https://münchen.example/",
        "https://[::1/",
        "https://example.com/\r\nX: y"
      })
  void nothing_is_posted_to_what_is_no_plain_url(String text) {
    Refusal refusal = assertThrows(Refusal.class, () -> WebhookUrl.of(text));
    assertEquals(Code.INVALID_VALUE, refusal.code());
  }

  @Test
  void it_has_at_most_2000_characters() {
    String start = "https://example.com/";
    String longest = start + "a".repeat(2_000 - start.length());
    assertEquals(longest, WebhookUrl.of(longest).uri().toString());
    assertThrows(Refusal.class, () -> WebhookUrl.of(longest + "a"));
  }

  @Test
  void it_tells_which_host_is_looked_up() {
    assertEquals("example.com", WebhookUrl.of("https://example.com:65535/a?b=c").host());
    assertEquals("127.0.0.1", WebhookUrl.of("http://127.0.0.1:1").host());
    assertEquals("::1", WebhookUrl.of("http://[::1]:8080/x").host());
  }
}
