package io.suanpan.ingestion.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class BodyMemoryTest {
  @Test
  void dense_json_weighs_more_than_long_texts() {
    byte[] text = ("\"" + "x".repeat(998) + "\"").getBytes(UTF_8);
    byte[] dense = "[{\"\":0}]".repeat(125).getBytes(UTF_8);
    assertEquals(text.length, dense.length);
    assertEquals(10_000, JsonWeight.of(text, text.length));
    assertTrue(JsonWeight.of(dense, dense.length) > 35_000);
  }

  @Test
  void what_was_taken_is_given_back_and_a_shortage_is_told() {
    AtomicInteger shortages = new AtomicInteger();
    BodyMemory memory = new BodyMemory(100 * 1024, shortages::incrementAndGet);
    try (BodyMemory.Share share = memory.share()) {
      share.await(60 * 1024);
      share.add(40 * 1024);
      assertEquals(0, memory.freeBytes());
      try (BodyMemory.Share other = memory.share()) {
        assertRefused(Code.BUSY, () -> other.add(1024));
      }
    }
    assertEquals(100 * 1024, memory.freeBytes());
    assertEquals(1, shortages.get());
  }

  @Test
  void more_than_there_is_is_refused_at_once() {
    BodyMemory memory = new BodyMemory(100 * 1024, () -> {});
    try (BodyMemory.Share share = memory.share()) {
      assertRefused(Code.BODY_TOO_LARGE, () -> share.await(101 * 1024));
    }
    assertEquals(100 * 1024, memory.freeBytes());
  }

  private static void assertRefused(Code code, Executable take) {
    assertEquals(code, assertThrows(Refusal.class, take).code());
  }
}
