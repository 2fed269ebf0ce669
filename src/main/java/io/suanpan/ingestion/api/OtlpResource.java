package io.suanpan.ingestion.api;

import io.suanpan.ingestion.Outcome;
import io.suanpan.ingestion.SpanBatch;
import io.suanpan.ingestion.app.EventOutcome;
import io.suanpan.ingestion.app.IngestEvents;
import io.suanpan.ingestion.app.Intake;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.problem.Violation;
import io.suanpan.tenancy.app.Caller;
import io.suanpan.tenancy.app.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Spans of OpenTelemetry's exporters, by OTLP/HTTP; also reached as {@code /otlp/v1/traces}. */
@Path("/otlp/v1/traces")
@RequestScoped
public class OtlpResource {
  private static final String RETRY_SECONDS = "2";

  /** Fewer bytes than the spans of one part can have. */
  private static final int LARGE = EventBody.MAX_EVENTS * 64;

  @Inject BodyBytes bytes;
  @Inject IngestEvents ingest;
  @Inject Caller caller;

  @POST
  @RolesAllowed(Roles.INGEST)
  @Consumes({"application/x-protobuf", MediaType.APPLICATION_JSON})
  @Produces({"application/x-protobuf", MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "exportTraces",
      summary = "Spans of calls to models, as usage events",
      description =
          "Answered in the format of the request. Spans that tell usage that cannot be counted are"
              + " rejected in partial_success; those whose vendor is not known wait in quarantine.")
  public Response export(
      InputStream request,
      @HeaderParam("Content-Encoding") String encoding,
      @HeaderParam("Content-Type") String type) {
    OtlpFormat format = OtlpFormat.of(type);
    try {
      return bytes.read(request, encoding, body -> take(format, body));
    } catch (Refusal e) {
      return failure(format, e);
    }
  }

  private Response take(OtlpFormat format, byte[] body) {
    SpanBatch batch = new SpanBatch();
    if (body.length > LARGE) {
      // It is written in parts; what cannot be read to its end is not begun.
      format.read(body, span -> {});
    }
    format.read(
        body,
        span -> {
          batch.add(span);
          if (batch.waiting() == EventBody.MAX_EVENTS) {
            write(batch);
          }
        });
    write(batch);
    return Response.ok(format.answer(batch), format.mediaType()).build();
  }

  private void write(SpanBatch batch) {
    Intake intake = new Intake(caller.tenant(), caller.apiKey(), caller.ingest().lenient());
    for (EventOutcome outcome : ingest.ingest(intake, batch.takeEvents())) {
      if (outcome.outcome() == Outcome.CONFLICT || outcome.outcome() == Outcome.QUARANTINED) {
        Violation why = outcome.why().orElseThrow();
        batch.reject(outcome.id().orElse("?") + ": " + why.code() + ", " + why.detail());
      }
    }
  }

  /** Exporters try again after 503 only, and not after what cannot be read. */
  private static Response failure(OtlpFormat format, Refusal refusal) {
    Response.ResponseBuilder answer =
        Response.status(refusal.code().status())
            .entity(format.failure(refusal.getMessage()))
            .type(format.mediaType());
    if (refusal.code() == Code.BUSY) {
      answer.header("Retry-After", RETRY_SECONDS);
    }
    return answer.build();
  }
}
