package io.suanpan.ingestion.api;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnsafeByteOperations;
import com.google.protobuf.WireFormat;
import io.opentelemetry.proto.collector.trace.v1.ExportTracePartialSuccess;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import io.opentelemetry.proto.common.v1.InstrumentationScope;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.suanpan.ingestion.Span;
import io.suanpan.ingestion.SpanBatch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Consumer;

/**
 * OTLP as protocol buffers. A request is walked and its spans parsed one at a time: two bytes can
 * make an empty span, which in memory takes a hundred.
 */
final class OtlpProtobuf implements OtlpFormat {
  static final OtlpProtobuf INSTANCE = new OtlpProtobuf();
  static final String MEDIA_TYPE = "application/x-protobuf";

  /** The field of google.rpc.Status that holds the message. */
  private static final int STATUS_MESSAGE = 2;

  private OtlpProtobuf() {}

  /** Is handed the bytes of a message within a message. */
  private interface Inner {
    void accept(ByteString message) throws IOException;
  }

  @Override
  public void decode(byte[] body, Consumer<Span> each) {
    try {
      fields(
          UnsafeByteOperations.unsafeWrap(body),
          ExportTraceServiceRequest.RESOURCE_SPANS_FIELD_NUMBER,
          spans -> resourceSpans(spans, each));
    } catch (IOException e) {
      throw OtlpFormat.unreadable(e.getMessage());
    }
  }

  private static void resourceSpans(ByteString message, Consumer<Span> each) throws IOException {
    Resource.Builder resource = Resource.newBuilder();
    // Fields may come in any order: the resource is looked for first.
    fields(message, ResourceSpans.RESOURCE_FIELD_NUMBER, resource::mergeFrom);
    Map<String, Object> attributes = ProtobufSpan.attributes(resource.getAttributesList());
    fields(
        message,
        ResourceSpans.SCOPE_SPANS_FIELD_NUMBER,
        spans -> scopeSpans(spans, attributes, each));
  }

  private static void scopeSpans(
      ByteString message, Map<String, Object> resource, Consumer<Span> each) throws IOException {
    InstrumentationScope.Builder scope = InstrumentationScope.newBuilder();
    fields(message, ScopeSpans.SCOPE_FIELD_NUMBER, scope::mergeFrom);
    String name = scope.getName();
    fields(
        message,
        ScopeSpans.SPANS_FIELD_NUMBER,
        span ->
            each.accept(
                ProtobufSpan.of(
                    io.opentelemetry.proto.trace.v1.Span.parseFrom(span), name, resource)));
  }

  private static void fields(ByteString message, int field, Inner inner) throws IOException {
    CodedInputStream input = message.newCodedInput();
    input.enableAliasing(true);
    int wanted = field << 3 | WireFormat.WIRETYPE_LENGTH_DELIMITED;
    for (int tag = input.readTag(); tag != 0; tag = input.readTag()) {
      if (tag == wanted) {
        inner.accept(input.readBytes());
      } else if (!input.skipField(tag)) {
        throw new InvalidProtocolBufferException("a group ends that did not begin");
      }
    }
  }

  @Override
  public byte[] answer(SpanBatch batch) {
    ExportTraceServiceResponse.Builder answer = ExportTraceServiceResponse.newBuilder();
    if (batch.rejected() > 0) {
      answer.setPartialSuccess(
          ExportTracePartialSuccess.newBuilder()
              .setRejectedSpans(batch.rejected())
              .setErrorMessage(OtlpFormat.message(batch)));
    }
    return answer.build().toByteArray();
  }

  @Override
  public byte[] failure(String message) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CodedOutputStream output = CodedOutputStream.newInstance(bytes);
    try {
      output.writeString(STATUS_MESSAGE, OtlpFormat.shortened(message));
      output.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  @Override
  public String mediaType() {
    return MEDIA_TYPE;
  }
}
