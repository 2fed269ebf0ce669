package io.suanpan.launcher;

import java.security.SecureRandom;
import java.util.Base64;

/** An API key made up on the spot: 256 random bits. */
final class RandomKey {
  private RandomKey() {}

  static String next() {
    byte[] bits = new byte[32];
    new SecureRandom().nextBytes(bits);
    return "sp_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
  }
}
