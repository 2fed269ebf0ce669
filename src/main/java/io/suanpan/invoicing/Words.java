package io.suanpan.invoicing;

import io.suanpan.tenancy.TaxCategory;
import io.suanpan.tenancy.TaxProfile;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words that stand in the content of an invoice, in the language of its documents. */
final class Words {
  private final ResourceBundle words;

  /**
   * @param language {@code en}, {@code de} or {@code zh}
   */
  Words(String language) {
    words =
        ResourceBundle.getBundle(
            "io.suanpan.invoicing.words",
            new Locale(language),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** Why there is no tax (BT-120): what the profile says, or the usual words of its category. */
  String taxNote(TaxProfile profile) {
    boolean exempt = profile.category() != TaxCategory.S && profile.category() != TaxCategory.Z;
    return profile.note() == null && exempt
        ? words.getString("tax." + profile.category())
        : profile.note();
  }

  String phrase(String key, String about) {
    return new MessageFormat(words.getString(key), Locale.ROOT).format(new Object[] {about});
  }
}
