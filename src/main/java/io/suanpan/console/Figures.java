package io.suanpan.console;

import io.suanpan.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Optional;

/** Numbers and times as the reader writes them. */
@ApplicationScoped
public class Figures {
  private static final int MOST_DECIMALS = 12;
  private static final ZoneId UTC = ZoneId.of("UTC");
  private static final String NONE = "–";
  private static final String NO_BREAK = "\u00a0";

  @Inject Words words;

  public String number(BigDecimal number) {
    NumberFormat format = NumberFormat.getNumberInstance(words.locale());
    format.setMaximumFractionDigits(MOST_DECIMALS);
    return format.format(number);
  }

  /**
   * @param hundredths whole percent
   */
  public String percent(BigDecimal hundredths) {
    return NumberFormat.getPercentInstance(words.locale()).format(hundredths.movePointLeft(2));
  }

  /** With the decimals of its currency, and its code. */
  public String money(BigDecimal amount, String currency) {
    NumberFormat format = NumberFormat.getNumberInstance(words.locale());
    int decimals = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(Math.max(decimals, MOST_DECIMALS));
    return format.format(amount) + NO_BREAK + currency;
  }

  public String money(Money money) {
    return money(money.amount(), money.currency().getCurrencyCode());
  }

  public String day(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
        .withLocale(words.locale())
        .format(day);
  }

  public String month(YearMonth month) {
    return DateTimeFormatter.ofPattern(words.get("month.pattern"), words.locale()).format(month);
  }

  /** With the name of the zone. */
  public String time(Instant instant, ZoneId zone) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(words.locale())
            .format(instant.atZone(zone))
        + " "
        + DateTimeFormatter.ofPattern("zzz", words.locale()).format(instant.atZone(zone));
  }

  /** For what concerns no tenant. */
  public String time(Optional<Instant> instant) {
    return time(instant, UTC);
  }

  public String time(Optional<Instant> instant, ZoneId zone) {
    return instant.map(at -> time(at, zone)).orElse(NONE);
  }
}
