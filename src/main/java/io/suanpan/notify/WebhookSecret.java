package io.suanpan.notify;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * What the messages to a webhook are signed with, as Standard Webhooks writes it: {@code whsec_}
 * and the key in Base64.
 */
public record WebhookSecret(String text) {
  private static final String PREFIX = "whsec_";
  private static final int BYTES = 32;

  public WebhookSecret {
    if (!text.startsWith(PREFIX)) {
      throw new IllegalArgumentException("not a secret of a webhook");
    }
  }

  public static WebhookSecret random(SecureRandom random) {
    byte[] key = new byte[BYTES];
    random.nextBytes(key);
    return new WebhookSecret(PREFIX + Base64.getEncoder().encodeToString(key));
  }

  /** The key of the HMAC. */
  public byte[] key() {
    return Base64.getDecoder().decode(text.substring(PREFIX.length()));
  }

  @Override
  public String toString() {
    return "WebhookSecret[…]";
  }
}
