package io.suanpan.bench;

import io.suanpan.export.Contents;
import io.suanpan.export.app.PdfPrinter;
import io.suanpan.export.einvoice.Syntax;
import io.suanpan.export.einvoice.XmlInvoice;
import io.suanpan.invoicing.InvoiceContent;
import java.io.IOException;
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

/** How many documents of an invoice are made a second, on one core. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class DocumentBench {
  @Param({"12", "300"})
  public int lines;

  @Param({"en", "zh"})
  public String language;

  private final PdfPrinter printer = new PdfPrinter();
  private InvoiceContent invoice;

  @Test
  void documents() throws Exception {
    Path results = Path.of("target/bench/documents.json");
    Files.createDirectories(results.getParent());
    new Runner(
            new OptionsBuilder()
                .include("\\b" + DocumentBench.class.getSimpleName() + "\\.")
                .forks(1)
                .warmupIterations(3)
                .measurementIterations(3)
                .warmupTime(TimeValue.seconds(4))
                .measurementTime(TimeValue.seconds(4))
                .shouldFailOnError(true)
                .resultFormat(ResultFormatType.JSON)
                .result(results.toString())
                .build())
        .run();
  }

  @Setup
  public void setUp() {
    invoice = Contents.usual().in(language).with(lines);
  }

  @Benchmark
  public byte[] pdf() throws IOException {
    return printer.print(invoice);
  }

  @Benchmark
  public byte[] cii() {
    return new XmlInvoice(invoice).write(Syntax.CII);
  }

  @Benchmark
  public byte[] ubl() {
    return new XmlInvoice(invoice).write(Syntax.UBL);
  }
}
