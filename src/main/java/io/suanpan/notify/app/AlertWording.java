package io.suanpan.notify.app;

import com.github.mustachejava.DefaultMustacheFactory;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** How one language tells of notifications, by the templates {@code alerts_<language>}. */
final class AlertWording {
  private static final int LONGEST = 300;

  private final ResourceBundle templates;
  private final Locale locale;
  private final DateTimeFormatter times;
  private final ZoneId zone;
  private final PlainMustache mustache = new PlainMustache();

  /**
   * @param language {@code en}, {@code de} or {@code zh}
   * @param zone in which times are told
   */
  AlertWording(String language, ZoneId zone) {
    locale =
        switch (language) {
          case "de" -> Locale.GERMANY;
          case "zh" -> Locale.SIMPLIFIED_CHINESE;
          default -> Locale.UK;
        };
    this.zone = zone;
    times =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(locale)
            .withZone(zone);
    templates = ResourceBundle.getBundle("io.suanpan.notify.alerts", new Locale(language));
  }

  /**
   * The text of a template; that of any type where the type has none.
   *
   * @param part {@code subject} or {@code text}
   */
  String text(String type, String part, Map<String, Object> told) {
    String key = type + "." + part;
    String template = templates.getString(templates.containsKey(key) ? key : "any." + part);
    StringWriter text = new StringWriter();
    mustache.compile(new StringReader(template), key).execute(text, told);
    return text.toString();
  }

  Value value(String text) {
    return new Value(text);
  }

  /**
   * A value as templates write it: as it is, or as {@code .number}, {@code .time} or {@code .word}.
   * It comes from outside, and stays on its line.
   */
  final class Value {
    private final String text;

    private Value(String text) {
      String line = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
      this.text = line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }

    String number() {
      BigDecimal number = new BigDecimal(text);
      NumberFormat format = NumberFormat.getNumberInstance(locale);
      format.setMaximumFractionDigits(Math.max(0, number.scale()));
      return format.format(number);
    }

    String time() {
      return times.format(Instant.parse(text)) + " (" + zone.getId() + ")";
    }

    String word() {
      try {
        return templates.getString("word." + text);
      } catch (MissingResourceException e) {
        return text;
      }
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** Plain text needs no escapes. */
  private static final class PlainMustache extends DefaultMustacheFactory {
    @Override
    public void encode(String value, Writer writer) {
      try {
        writer.write(value);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
