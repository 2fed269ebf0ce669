package io.suanpan.export;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** How one language writes labels, numbers, money and days. */
public final class Wording {
  /** The sign, which is as wide as a figure; a hyphen is overlooked. */
  private static final String MINUS = "\u2212";

  private final String language;
  private final Locale locale;
  private final Map<String, String> labels = new HashMap<>();

  /**
   * @param language {@code en}, {@code de} or {@code zh}
   */
  public Wording(String language) {
    this.language = language;
    locale =
        switch (language) {
          case "de" -> Locale.GERMANY;
          case "zh" -> Locale.SIMPLIFIED_CHINESE;
          default -> Locale.UK;
        };
    ResourceBundle bundle =
        ResourceBundle.getBundle("io.suanpan.export.labels", new Locale(language));
    bundle.keySet().forEach(key -> labels.put(key, bundle.getString(key)));
  }

  /** {@code en}, {@code de} or {@code zh}. */
  String language() {
    return language;
  }

  Map<String, String> labels() {
    return labels;
  }

  public String label(String key) {
    return labels.get(key);
  }

  /** A label with its places filled in. */
  public String phrase(String key, Object... parts) {
    return new MessageFormat(labels.get(key), locale).format(parts);
  }

  String whole(long number) {
    return decimal(BigDecimal.valueOf(number), 0, 0);
  }

  /** An amount with the decimals of its currency. */
  public String money(BigDecimal amount, String currency) {
    int decimals = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    return decimal(amount, decimals, decimals);
  }

  /** A number with all of its decimals and no more. */
  String exact(BigDecimal number) {
    return decimal(number, 0, Math.max(0, number.stripTrailingZeros().scale()));
  }

  private String decimal(BigDecimal number, int least, int most) {
    DecimalFormat format = (DecimalFormat) NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(least);
    format.setMaximumFractionDigits(most);
    format.setNegativePrefix(MINUS);
    return format.format(number);
  }

  public String day(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(day);
  }
}
