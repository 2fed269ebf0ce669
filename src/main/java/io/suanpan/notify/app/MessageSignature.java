package io.suanpan.notify.app;

import io.suanpan.notify.WebhookSecret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signatures as Standard Webhooks 1.0.0 has them: HMAC-SHA256 over id, time and body. */
final class MessageSignature {
  private static final String ALGORITHM = "HmacSHA256";

  private MessageSignature() {}

  /**
   * @param id of the message
   * @param seconds when it is sent, since 1970
   * @return one signature for each secret, with blanks between them
   */
  static String of(List<WebhookSecret> secrets, String id, long seconds, String body) {
    byte[] signed = (id + "." + seconds + "." + body).getBytes(StandardCharsets.UTF_8);
    return secrets.stream().map(secret -> sign(secret, signed)).collect(Collectors.joining(" "));
  }

  private static String sign(WebhookSecret secret, byte[] signed) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.key(), ALGORITHM));
      return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
