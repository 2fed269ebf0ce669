package io.suanpan.tenancy.app;

import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import java.util.Locale;
import org.iban4j.BicUtil;
import org.iban4j.Iban4jException;
import org.iban4j.IbanUtil;

/** Checks the numbers of bank accounts: form and check digits. */
public final class PaymentAccount {
  private PaymentAccount() {}

  /**
   * An IBAN (ISO 13616) without blanks, or null as given.
   *
   * @throws Refusal when its form or its check digits are wrong
   */
  public static String iban(String text) {
    if (text == null) {
      return null;
    }
    String plain = plain(text);
    try {
      IbanUtil.validate(plain);
      return plain;
    } catch (Iban4jException e) {
      throw Refusal.of("/iban", Code.INVALID_VALUE, "not an IBAN: " + e.getMessage());
    }
  }

  /**
   * A BIC (ISO 9362), or null as given.
   *
   * @throws Refusal when its form is wrong
   */
  public static String bic(String text) {
    if (text == null) {
      return null;
    }
    String plain = plain(text);
    try {
      BicUtil.validate(plain);
      return plain;
    } catch (Iban4jException e) {
      throw Refusal.of("/bic", Code.INVALID_VALUE, "not a BIC: " + e.getMessage());
    }
  }

  private static String plain(String text) {
    return text.replace(" ", "").toUpperCase(Locale.ROOT);
  }
}
