package io.suanpan.rating;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The engine and the oracle agree on random accounts. {@code -Dsuanpan.cases=N} for how many,
 * {@code -Dseed=N} for one of them again.
 */
class OracleTest {
  private static final long CASES = Long.getLong("suanpan.cases", 2000);

  @Test
  void the_engine_agrees_with_the_oracle() {
    Long one = Long.getLong("seed");
    long first = one == null ? System.nanoTime() : one;
    long cases = one == null ? CASES : 1;
    System.out.println("seed " + first + ", rerun a case with -Dseed=N");
    for (long seed = first; seed < first + cases; seed++) {
      List<String> differences = differences(RandomAccounts.next(new Random(seed)));
      assertEquals(
          List.of(),
          differences,
          "seed " + seed + ", figure: oracle | engine\n" + String.join("\n", differences) + "\n");
    }
  }

  /** Each as {@code figure: oracle | engine}. */
  static List<String> differences(AccountUsage usage) {
    return OracleFigures.differences(
        OracleFigures.of(new Oracle(usage)), OracleFigures.of(Rating.rate(usage)));
  }
}
