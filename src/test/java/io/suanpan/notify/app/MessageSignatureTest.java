package io.suanpan.notify.app;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.suanpan.notify.WebhookSecret;
import java.net.http.HttpHeaders;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Against the library that Standard Webhooks gives receivers. */
class MessageSignatureTest {
  private static final WebhookSecret FIRST = WebhookSecret.random(new SecureRandom());
  private static final WebhookSecret SECOND = WebhookSecret.random(new SecureRandom());
  private static final String BODY = "{\"type\":\"quota.threshold\",\"data\":{\"quota\":\"算盘\"}}";
  private final long now = Instant.now().getEpochSecond();

  private HttpHeaders headers(String signature) {
    return HttpHeaders.of(
        Map.of(
            "webhook-id", List.of("msg_1"),
            "webhook-timestamp", List.of(Long.toString(now)),
            "webhook-signature", List.of(signature)),
        (name, value) -> true);
  }

  private void verify(WebhookSecret secret, String signature, String body)
      throws WebhookVerificationException {
    new Webhook(secret.text()).verify(body, headers(signature));
  }

  @Test
  void a_receiver_verifies_it() {
    String signature = MessageSignature.of(List.of(FIRST), "msg_1", now, BODY);
    assertDoesNotThrow(() -> verify(FIRST, signature, BODY));
    for (String other : List.of(BODY + " ", BODY.replace("算", "打"))) {
      assertThrows(
          WebhookVerificationException.class, () -> verify(FIRST, signature, other), other);
    }
    assertThrows(WebhookVerificationException.class, () -> verify(SECOND, signature, BODY));
    String ofAnother = MessageSignature.of(List.of(FIRST), "msg_2", now, BODY);
    assertThrows(WebhookVerificationException.class, () -> verify(FIRST, ofAnother, BODY));
    String ofBefore = MessageSignature.of(List.of(FIRST), "msg_1", now - 1, BODY);
    assertThrows(WebhookVerificationException.class, () -> verify(FIRST, ofBefore, BODY));
  }

  @Test
  void while_two_secrets_sign_either_verifies_it() {
    String signature = MessageSignature.of(List.of(SECOND, FIRST), "msg_1", now, BODY);
    assertEquals(2, signature.split(" ", -1).length);
    assertDoesNotThrow(() -> verify(FIRST, signature, BODY));
    assertDoesNotThrow(() -> verify(SECOND, signature, BODY));
  }
}
