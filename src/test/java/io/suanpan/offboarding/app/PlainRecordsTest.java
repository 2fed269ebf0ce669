package io.suanpan.offboarding.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What is not there is written as null. */
class PlainRecordsTest {
  private record Sample(Optional<String> name, OptionalInt days, OptionalLong tokens) {}

  @Test
  void what_is_there_and_what_is_not() throws JsonProcessingException {
    ObjectMapper json = PlainRecords.with(new ObjectMapper());
    assertEquals(
        "{\"name\":\"a\",\"days\":31,\"tokens\":5000000000}",
        json.writeValueAsString(
            new Sample(Optional.of("a"), OptionalInt.of(31), OptionalLong.of(5_000_000_000L))));
    assertEquals(
        "{\"name\":null,\"days\":null,\"tokens\":null}",
        json.writeValueAsString(
            new Sample(Optional.empty(), OptionalInt.empty(), OptionalLong.empty())));
  }
}
