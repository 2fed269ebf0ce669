package io.suanpan.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.suanpan.export.app.FocusCsv;
import io.suanpan.export.focus.FocusRows;
import io.suanpan.export.focus.RandomContents;
import io.suanpan.invoicing.InvoiceContent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * How long it takes to make FOCUS's CSV of 1,000 invoices from their contents as they are stored,
 * without a database and HTTP. The number of rows is printed.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class FocusBench {
  private static final int INVOICES = 1000;

  private final ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());
  private final List<String> stored = new ArrayList<>();

  @Test
  void export() throws Exception {
    Path results = Path.of("target/bench/focus.json");
    Files.createDirectories(results.getParent());
    new Runner(
            new OptionsBuilder()
                .include("\\b" + FocusBench.class.getSimpleName() + "\\.")
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
  public void setUp() throws IOException {
    RandomContents random = new RandomContents(new Random(1));
    int rows = 0;
    for (int i = 0; i < INVOICES; i++) {
      InvoiceContent content = random.next("INV-" + i);
      rows += FocusRows.of(content).size();
      stored.add(json.writeValueAsString(content));
    }
    System.out.println(INVOICES + " invoices, " + rows + " rows");
  }

  @Benchmark
  public void write() throws IOException {
    new FocusCsv(json).write(stored.stream().map(this::content).iterator(), Writer.nullWriter());
  }

  private InvoiceContent content(String text) {
    try {
      return json.readValue(text, InvoiceContent.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
