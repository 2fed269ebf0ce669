package io.suanpan.bench;

import io.suanpan.rating.AccountCharges;
import io.suanpan.rating.AccountUsage;
import io.suanpan.rating.Rating;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * How long it takes to rate a month of one account from its cells, without a database: the largest
 * that is thinkable, a typical one, and how it grows with each of its measures.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RatingBench {
  /** models x meters x variants x buckets, grants. 2976 buckets are a month of 31 days. */
  @Param({
    "20x6x3x2976 10",
    "4x3x1x200 3",
    "20x6x3x1488 10",
    "10x6x3x2976 10",
    "20x3x3x2976 10",
    "20x6x3x2976 0",
    "20x6x3x2976 40"
  })
  public String account;

  private AccountUsage usage;

  @Test
  void rating() throws Exception {
    Path results = Path.of("target/bench/rating.json");
    Files.createDirectories(results.getParent());
    new Runner(
            new OptionsBuilder()
                .include("\\b" + RatingBench.class.getSimpleName() + "\\.")
                .forks(1)
                .warmupIterations(5)
                .measurementIterations(5)
                .warmupTime(TimeValue.seconds(2))
                .measurementTime(TimeValue.seconds(2))
                .shouldFailOnError(true)
                .resultFormat(ResultFormatType.JSON)
                .result(results.toString())
                .build())
        .run();
  }

  @Setup
  public void setUp() {
    usage = BenchAccount.parse(account).usage();
    System.out.println(account + ": " + usage.uses().size() + " cells");
  }

  @Benchmark
  public AccountCharges rate() {
    return Rating.rate(usage);
  }
}
