package io.suanpan.platform;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;

/**
 * Reads JSON of any shape. A number with an exponent that no decimal has, such as {@code
 * 1e9999999999}, is an error in the JSON, for which the library has no error of its own.
 */
final class UntypedValues extends SimpleModule {
  UntypedValues() {
    setDeserializerModifier(
        new BeanDeserializerModifier() {
          @Override
          public JsonDeserializer<?> modifyDeserializer(
              DeserializationConfig config, BeanDescription type, JsonDeserializer<?> reader) {
            return type.getBeanClass() == Object.class ? new Reader(reader) : reader;
          }
        });
  }

  private static final class Reader extends DelegatingDeserializer {
    Reader(JsonDeserializer<?> delegate) {
      super(delegate);
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> other) {
      return new Reader(other);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      try {
        return super.deserialize(parser, context);
      } catch (NumberFormatException e) {
        throw new JsonParseException(parser, "a number is out of range", e);
      }
    }
  }
}
