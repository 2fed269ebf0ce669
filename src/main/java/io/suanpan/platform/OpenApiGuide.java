package io.suanpan.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;

/**
 * Makes {@code /openapi} a guide: operations under headings, and examples for what is asked that
 * work as they stand on the demonstration.
 */
final class OpenApiGuide {
  private static final String BASE = "/api/v1/";
  private static final String EXAMPLES = "/io/suanpan/platform/openapi-examples.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What is the operator's own, whoever is named. */
  private static final Set<String> OPERATORS =
      Set.of(
          "billing-runs",
          "catalog",
          "drafts",
          "issuer",
          "quota-defaults",
          "retention-runs",
          "tenants",
          "vendors");

  private final JsonNode examples;

  OpenApiGuide() {
    try (InputStream file = OpenApiGuide.class.getResourceAsStream(EXAMPLES)) {
      examples = JSON.readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void guide(OpenAPI api) {
    // Whatever name a client has reached the server by.
    api.setServers(List.of(OASFactory.createServer().url("/")));
    api.getPaths()
        .getPathItems()
        .forEach(
            (path, item) -> {
              if (path.startsWith(BASE)) {
                String heading = path.substring(BASE.length()).replaceFirst("/.*", "");
                item.getOperations().values().forEach(operation -> guide(heading, operation));
              }
            });
  }

  private void guide(String heading, Operation operation) {
    operation.addTag(heading);
    if (operation.getParameters() != null) {
      operation.getParameters().forEach(this::guide);
    }
    if (!OPERATORS.contains(heading)) {
      operation.addParameter(tenantHeader());
    }
    examples
        .path("bodies")
        .path(operation.getOperationId())
        .properties()
        .forEach(body -> add(operation, body));
  }

  private void guide(Parameter parameter) {
    JsonNode example = examples.path("parameters").path(parameter.getName());
    if (parameter.getExample() == null && example.isTextual()) {
      parameter.setExample(example.asText());
    }
  }

  private Parameter tenantHeader() {
    return OASFactory.createParameter()
        .name(TenantPathFilter.HEADER)
        .in(Parameter.In.HEADER)
        .description("Which tenant an operator means; another key means its own")
        .schema(OASFactory.createSchema().type(Schema.SchemaType.STRING))
        .example(examples.path("parameters").path("tenant").asText());
  }

  private static void add(Operation operation, Map.Entry<String, JsonNode> body) {
    if (operation.getRequestBody() == null) {
      operation.setRequestBody(OASFactory.createObject(RequestBody.class));
    }
    RequestBody request = operation.getRequestBody();
    if (request.getContent() == null) {
      request.setContent(OASFactory.createObject(Content.class));
    }
    MediaType known = request.getContent().getMediaType(body.getKey());
    // The scanner hands out one object for all types of a body; an example is of one of them.
    MediaType type = OASFactory.createMediaType().example(text(body.getValue()));
    type.setSchema(known == null ? null : known.getSchema());
    request.getContent().addMediaType(body.getKey(), type);
  }

  private static String text(JsonNode example) {
    try {
      return example.isTextual()
          ? example.asText()
          : JSON.writerWithDefaultPrettyPrinter().writeValueAsString(example);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
