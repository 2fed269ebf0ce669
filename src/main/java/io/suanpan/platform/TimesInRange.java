package io.suanpan.platform;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** Reads times as texts, and only such as a database can keep and a bill can be about. */
final class TimesInRange extends SimpleModule {
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2199;

  TimesInRange() {
    add(Instant.class, Instant::parse, instant -> instant.atOffset(ZoneOffset.UTC).getYear());
    add(LocalDate.class, LocalDate::parse, LocalDate::getYear);
    add(YearMonth.class, YearMonth::parse, YearMonth::getYear);
  }

  private <T> void add(Class<T> type, Function<String, T> parse, ToIntFunction<T> year) {
    addDeserializer(type, new InRange<>(type, parse, year));
  }

  private static final class InRange<T> extends StdDeserializer<T> {
    private final transient Class<T> type;
    private final transient Function<String, T> parse;
    private final transient ToIntFunction<T> year;

    InRange(Class<T> type, Function<String, T> parse, ToIntFunction<T> year) {
      super(type);
      this.type = type;
      this.parse = parse;
      this.year = year;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        return type.cast(context.handleUnexpectedToken(type, parser));
      }
      String text = parser.getText();
      try {
        T time = parse.apply(text);
        int inYear = year.applyAsInt(time);
        if (inYear >= FIRST_YEAR && inYear <= LAST_YEAR) {
          return time;
        }
      } catch (DateTimeException e) {
        throw context.weirdStringException(text, type, e.getMessage());
      }
      throw context.weirdStringException(text, type, "out of range");
    }
  }
}
