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
  /** Of what concerns no tenant. */
  public static final ZoneId UTC = ZoneId.of("UTC");

  private static final int MOST_DECIMALS = 12;
  private static final String NONE = "–";
  private static final String NO_BREAK = "\u00a0";

  @Inject Words words;

  public String number(long number) {
    return number(BigDecimal.valueOf(number));
  }

  public String number(BigDecimal number) {
    NumberFormat format = NumberFormat.getNumberInstance(words.locale());
    format.setMaximumFractionDigits(MOST_DECIMALS);
    return format.format(number);
  }

  /** An amount with the decimals of its currency, which stands elsewhere. */
  public String amount(BigDecimal amount, Currency currency) {
    NumberFormat format = NumberFormat.getNumberInstance(words.locale());
    format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
    format.setMaximumFractionDigits(currency.getDefaultFractionDigits());
    return format.format(amount);
  }

  /** With the code of the currency: a sign such as ¥ may mean two. */
  public String money(Money money) {
    return amount(money.amount(), money.currency()) + NO_BREAK + money.currency();
  }

  public String month(YearMonth month) {
    return DateTimeFormatter.ofPattern(words.get("month.pattern"), words.locale()).format(month);
  }

  public String day(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
        .withLocale(words.locale())
        .format(day);
  }

  /**
   * By how much something has changed, with its sign.
   *
   * @param hundredths whole percent
   */
  public String change(BigDecimal hundredths) {
    return (hundredths.signum() > 0 ? "+" : "") + percent(hundredths);
  }

  /**
   * @param hundredths whole percent
   */
  public String percent(BigDecimal hundredths) {
    return NumberFormat.getPercentInstance(words.locale()).format(hundredths.movePointLeft(2));
  }

  /** With at least the decimals of its currency, as prices have, and its code. */
  public String money(BigDecimal amount, String currency) {
    NumberFormat format = NumberFormat.getNumberInstance(words.locale());
    int decimals = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(Math.max(decimals, MOST_DECIMALS));
    return format.format(amount) + NO_BREAK + currency;
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
