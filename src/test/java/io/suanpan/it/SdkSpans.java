package io.suanpan.it;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.exporter.logging.otlp.OtlpJsonLoggingSpanExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Spans that OpenTelemetry's own SDK records, and its own ways to send them. */
public final class SdkSpans {
  private static final Resource SERVICE =
      Resource.create(
          Attributes.builder().put("service.name", "shop").put("service.namespace", "eu").build());

  private final List<SpanData> recorded = new ArrayList<>();
  private final SdkTracerProvider provider =
      SdkTracerProvider.builder()
          .setResource(SERVICE)
          .addSpanProcessor(SimpleSpanProcessor.create(new Recorder(recorded)))
          .build();
  private final Tracer tracer = provider.get("suanpan.test");

  /** Records a span of two seconds. */
  public SdkSpans record(String name, SpanKind kind, Instant end, Attributes attributes) {
    tracer
        .spanBuilder(name)
        .setSpanKind(kind)
        .setStartTimestamp(end.minusSeconds(2))
        .setAllAttributes(attributes)
        .startSpan()
        .end(end);
    return this;
  }

  /** Records a call of a model as today's conventions have it. */
  public SdkSpans call(Instant end, String host, String model, long input, long output) {
    return record(
        "chat " + model,
        SpanKind.CLIENT,
        end,
        Attributes.builder()
            .put("gen_ai.operation.name", "chat")
            .put("gen_ai.provider.name", "openai")
            .put("server.address", host)
            .put("server.port", 443)
            .put("gen_ai.request.model", model)
            .put("gen_ai.request.temperature", 0.7)
            .put("gen_ai.request.stream", true)
            .put("gen_ai.response.finish_reasons", "stop", "length")
            .put("gen_ai.usage.input_tokens", input)
            .put("gen_ai.usage.output_tokens", output)
            .build());
  }

  public List<SpanData> recorded() {
    return List.copyOf(recorded);
  }

  /**
   * Sends what was recorded as protobuf.
   *
   * @param compression {@code none} or {@code gzip}
   * @return whether the receiver took it
   */
  public boolean send(String url, String key, String compression) {
    try (OtlpHttpSpanExporter exporter =
        OtlpHttpSpanExporter.builder()
            .setEndpoint(url)
            .addHeader("Authorization", "Bearer " + key)
            .setCompression(compression)
            .build()) {
      return exporter.export(recorded).join(60, TimeUnit.SECONDS).isSuccess();
    }
  }

  /** What was recorded as the JSON of a request. */
  public String json() {
    List<String> lines = new ArrayList<>();
    Handler handler = new Lines(lines);
    Logger logger = Logger.getLogger(OtlpJsonLoggingSpanExporter.class.getName());
    logger.setUseParentHandlers(false);
    logger.addHandler(handler);
    try (SpanExporter exporter = OtlpJsonLoggingSpanExporter.create()) {
      exporter.export(recorded);
    } finally {
      logger.removeHandler(handler);
    }
    return "{\"resourceSpans\":[" + String.join(",", lines) + "]}";
  }

  private record Recorder(List<SpanData> recorded) implements SpanExporter {
    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
      recorded.addAll(spans);
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode flush() {
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
      return CompletableResultCode.ofSuccess();
    }
  }

  private static final class Lines extends Handler {
    private final List<String> lines;

    Lines(List<String> lines) {
      this.lines = lines;
    }

    @Override
    public void publish(LogRecord line) {
      lines.add(line.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
