package io.suanpan.ingestion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EventTimeTest {
  private static final int CASES = 20_000;

  @Test
  void further_digits_of_a_fraction_are_cut() {
    for (String zone : new String[] {"Z", "", "+00:00"}) {
      assertEquals(
          Optional.of(Instant.parse("2024-07-15T08:00:00.123456Z")),
          EventTime.parse("2024-07-15T08:00:00.1234567890123456" + zone));
    }
  }

  @Test
  void what_is_no_time_is_none() {
    for (String wrong :
        new String[] {
          "",
          "Z",
          "2024-07-15",
          "2024-02-30T08:00:00Z",
          "2024-07-15T08:00:60Z",
          "2024-07-15T08:00:00.12x4Z",
          "2024-07-15T08:00:00.1234567890x",
          "2024-07-15 08:00:00Z",
          "+2024-07-15T08:00:00Z"
        }) {
      assertEquals(Optional.empty(), EventTime.parse(wrong), wrong);
    }
  }

  /** Whatever the quick way reads, the general one reads alike. */
  @Test
  void both_ways_agree() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    int read = 0;
    for (int i = 0; i < CASES; i++) {
      String text = changed(written(random), random);
      Optional<Instant> quick =
          UsualTime.parse(text).map(time -> time.truncatedTo(ChronoUnit.MICROS));
      read += quick.isPresent() ? 1 : 0;
      if (quick.isPresent()) {
        assertEquals(EventTime.general(text), quick, text + ", seed " + seed);
      }
    }
    assertTrue(read > CASES / 4, "only " + read + " were read, seed " + seed);
  }

  private static String written(Random random) {
    Instant time = Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
    return time.truncatedTo(
            switch (random.nextInt(4)) {
              case 0 -> ChronoUnit.SECONDS;
              case 1 -> ChronoUnit.MILLIS;
              case 2 -> ChronoUnit.MICROS;
              default -> ChronoUnit.NANOS;
            })
        .toString();
  }

  /** Half of the time as it is, else with another character somewhere. */
  private static String changed(String text, Random random) {
    if (random.nextBoolean()) {
      return text;
    }
    int at = random.nextInt(text.length());
    String other = "0123456789-:.TZ+x ".charAt(random.nextInt(18)) + "";
    return text.substring(0, at) + other + text.substring(at + random.nextInt(2));
  }
}
