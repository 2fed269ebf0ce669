package io.suanpan.offboarding.app;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Writes records of a core as they are; what is not there as null. */
final class PlainRecords {
  private PlainRecords() {}

  static ObjectMapper with(ObjectMapper usual) {
    SimpleModule module = new SimpleModule();
    module.addSerializer(new Absent());
    module.addSerializer(new AbsentNumber());
    module.addSerializer(new AbsentLong());
    return usual.copy().registerModule(module);
  }

  @SuppressWarnings("rawtypes")
  private static final class Absent extends StdSerializer<Optional> {
    Absent() {
      super(Optional.class);
    }

    @Override
    public void serialize(Optional value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      provider.defaultSerializeValue(value.isPresent() ? value.get() : null, out);
    }
  }

  private static final class AbsentLong extends StdSerializer<OptionalLong> {
    AbsentLong() {
      super(OptionalLong.class);
    }

    @Override
    public void serialize(OptionalLong value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      if (value.isPresent()) {
        out.writeNumber(value.getAsLong());
      } else {
        out.writeNull();
      }
    }
  }

  private static final class AbsentNumber extends StdSerializer<OptionalInt> {
    AbsentNumber() {
      super(OptionalInt.class);
    }

    @Override
    public void serialize(OptionalInt value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      if (value.isPresent()) {
        out.writeNumber(value.getAsInt());
      } else {
        out.writeNull();
      }
    }
  }
}
