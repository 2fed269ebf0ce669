package io.suanpan.identity.app;

import io.suanpan.identity.Password;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Hashes of passwords: PBKDF2 with HMAC-SHA-512 in 210,000 rounds (OWASP Password Storage Cheat
 * Sheet, 2023) and 32 bytes of salt. A hash names its own parameters, so that they can be raised.
 */
@ApplicationScoped
public class PasswordHashing {
  private static final Map<String, String> PARAMETERS =
      Map.of(
          "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
          "Pbkdf2PasswordHash.Iterations", "210000",
          "Pbkdf2PasswordHash.SaltSizeBytes", "32",
          "Pbkdf2PasswordHash.KeySizeBytes", "64");

  /** Guessers do not get all processors, and do not queue up: the others are told to try again. */
  private final Semaphore places = new Semaphore(Runtime.getRuntime().availableProcessors());

  @Inject Pbkdf2PasswordHash algorithm;
  private String ofNobody;

  @PostConstruct
  void initialize() {
    algorithm.initialize(PARAMETERS);
    ofNobody = algorithm.generate("nobody signs in with this".toCharArray());
  }

  public String hash(Password password) {
    return inTurn(() -> algorithm.generate(password.characters()));
  }

  public boolean matches(Password password, String hash) {
    return inTurn(() -> algorithm.verify(password.characters(), hash));
  }

  /** Takes as long as {@link #matches}, so that time does not tell whether there is a user. */
  public void matchNobody(Password password) {
    matches(password, ofNobody);
  }

  private <T> T inTurn(Supplier<T> work) {
    if (!places.tryAcquire()) {
      throw new Refusal(Code.BUSY, "many sign in at this moment; try again");
    }
    try {
      return work.get();
    } finally {
      places.release();
    }
  }
}
