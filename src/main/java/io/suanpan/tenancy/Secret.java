package io.suanpan.tenancy;

import io.suanpan.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The text of an API key, shown once. 256 random bits need no slow hash: there is nothing to guess.
 *
 * @param text what goes after {@code Bearer}
 */
public record Secret(String text) {
  public static Secret random(SecureRandom random) {
    byte[] bits = new byte[32];
    random.nextBytes(bits);
    return new Secret("sp_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
  }

  /** The 32 bytes under which the key is looked up. */
  public byte[] hash() {
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "Secret[…]";
  }
}
