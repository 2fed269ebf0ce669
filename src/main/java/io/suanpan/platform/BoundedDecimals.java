package io.suanpan.platform;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers.BigDecimalDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;

/**
 * Reads decimals that fit what they are kept in. A short text such as {@code 1e999999999} is a
 * number too: written out or added to another it would fill the memory.
 */
final class BoundedDecimals extends SimpleModule {
  private static final int WHOLE_DIGITS = 18;
  private static final int DECIMALS = 24;

  BoundedDecimals() {
    addDeserializer(BigDecimal.class, new Reader());
  }

  private static final class Reader extends StdDeserializer<BigDecimal> {
    Reader() {
      super(BigDecimal.class);
    }

    @Override
    public BigDecimal deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      BigDecimal number = BigDecimalDeserializer.instance.deserialize(parser, context);
      boolean fits =
          number == null
              || ((long) number.precision() - number.scale() <= WHOLE_DIGITS
                  && number.scale() <= DECIMALS);
      return fits
          ? number
          : (BigDecimal)
              context.handleWeirdStringValue(
                  BigDecimal.class,
                  "a number",
                  "must have at most %d digits and %d decimals",
                  WHOLE_DIGITS,
                  DECIMALS);
    }
  }
}
