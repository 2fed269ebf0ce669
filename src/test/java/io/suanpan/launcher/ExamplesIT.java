package io.suanpan.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.suanpan.harness.ServerProcess;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Sends the examples of {@code /openapi} to the demonstration with its key, as the page {@code
 * /docs} does. What a path asks for and has no example of, such as a number, comes from the list
 * before it.
 */
class ExamplesIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z]+)}");

  /**
   * What the demonstration has no setting and no price for. Its running month keeps a tenant from
   * being erased.
   */
  private static final List<String> LACKING =
      List.of(
          "MAIL_NOT_SET_UP",
          "ARCHIVE_FOLDER_MISSING",
          "no such price with tiers",
          "USAGE_NOT_INVOICED",
          "an erasure of tenant");

  private final HttpClient http = HttpClient.newHttpClient();
  private JsonNode api;
  private JsonNode report;
  private final List<String> left = new ArrayList<>();

  /** An operation of the API. */
  private record Operation(String method, String path, JsonNode said) {
    boolean isWhole() {
      return !path.contains("{");
    }

    /**
     * Accounts come first, then what else creates, then what reads, changes, removes; who is
     * suspended, leaves and is erased comes last.
     */
    int turn() {
      if (path.endsWith("/erase")) {
        return method.equals("post") ? 7 : 8;
      }
      if (path.endsWith("/suspend") || path.endsWith("/offboard")) {
        return path.endsWith("/suspend") ? 5 : 6;
      }
      if (method.equals("get")) {
        return 2;
      }
      if (path.endsWith("/vendor-accounts")) {
        return 0;
      }
      boolean creates = isWhole() || method.equals("put") || path.endsWith("/claims");
      return method.equals("delete") ? 4 : creates ? 1 : 3;
    }
  }

  @Test
  void each_example_works_with_the_demonstrations_key() throws Exception {
    Path folder = Path.of("target/examples-test").toAbsolutePath();
    try (ServerProcess demo =
        ServerProcess.launch(folder, ServerProcess.freePort(), Map.of(), List.of("demo"))) {
      awaitServing(demo);
      Path told = Path.of(System.getProperty("suanpan.jar")).resolveSibling("demo/report.json");
      report = JSON.readTree(told.toFile());
      assertEquals(5, report.get("logins").size());
      api = JSON.readTree(send("GET", "/openapi?format=JSON", "", "").body());
      List<String> wrong = new ArrayList<>();
      List<Operation> operations = operations();
      for (Operation operation : operations) {
        drive(operation).ifPresent(wrong::add);
      }
      System.out.println("examples sent: " + (operations.size() - left.size()) + ", left: " + left);
      assertEquals(List.of(), wrong);
      assertTrue(left.size() <= 13, left.toString());
    }
  }

  private static void awaitServing(ServerProcess demo) throws Exception {
    Instant end = Instant.now().plus(Duration.ofMinutes(4));
    while (!demo.output().contains("serving at")) {
      assertTrue(Instant.now().isBefore(end), demo.output());
      Thread.sleep(500);
    }
  }

  private List<Operation> operations() {
    List<Operation> all = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : api.get("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        if (path.getKey().startsWith("/api/v1")) {
          all.add(new Operation(method.getKey(), path.getKey(), method.getValue()));
        }
      }
    }
    all.sort(
        Comparator.comparing(Operation::turn)
            .thenComparing(each -> each.method().equals("delete") ? -each.path().length() : 0)
            .thenComparing(Operation::path));
    return all;
  }

  /** Sends it; answers what is wrong. */
  private Optional<String> drive(Operation operation) throws Exception {
    Map<String, String> parameters = parameters(operation, "query");
    Optional<String> path = path(operation);
    Map<String, String> bodies = bodies(operation);
    boolean wantsBody = operation.said().has("requestBody");
    boolean unsent = operation.path().endsWith("/email") && operation.method().equals("get");
    if (unsent || path.isEmpty() || (wantsBody && bodies.isEmpty())) {
      left.add(operation.method() + " " + operation.path());
      return Optional.empty();
    }
    String query =
        String.join(
            "&",
            parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + encoded(each.getValue()))
                .toList());
    String target = path.get() + (query.isEmpty() ? "" : "?" + query);
    if (bodies.isEmpty()) {
      bodies.put("", "");
    }
    for (Map.Entry<String, String> body : bodies.entrySet()) {
      HttpResponse<byte[]> answer =
          send(operation.method().toUpperCase(Locale.ROOT), target, body.getKey(), body.getValue());
      if (answer.statusCode() >= 400) {
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        if (LACKING.stream().anyMatch(text::contains)) {
          continue;
        }
        return Optional.of(
            operation.method() + " " + target + " " + body.getKey() + " -> " + text + "\n");
      }
    }
    return Optional.empty();
  }

  private static Map<String, String> parameters(Operation operation, String in) {
    Map<String, String> examples = new TreeMap<>();
    for (JsonNode parameter : operation.said().path("parameters")) {
      if (parameter.get("in").asText().equals(in) && parameter.hasNonNull("example")) {
        examples.put(parameter.get("name").asText(), parameter.get("example").asText());
      }
    }
    return examples;
  }

  private Optional<String> path(Operation operation) throws Exception {
    Map<String, String> examples = parameters(operation, "path");
    String path = operation.path();
    Matcher variable = VARIABLE.matcher(path);
    while (variable.find()) {
      String name = variable.group(1);
      Optional<String> value = Optional.ofNullable(examples.get(name));
      if (value.isEmpty()) {
        value = listed(path.substring(0, variable.start() - 1), name);
      }
      if (value.isEmpty()) {
        return Optional.empty();
      }
      path = path.replace(variable.group(), value.get());
      variable = VARIABLE.matcher(path);
    }
    return Optional.of(path);
  }

  /** The last of what the list has: what was just made. */
  private Optional<String> listed(String list, String name) throws Exception {
    HttpResponse<byte[]> answer = send("GET", list, "", "");
    if (answer.statusCode() != 200) {
      return Optional.empty();
    }
    JsonNode items = JSON.readTree(answer.body()).path("items");
    JsonNode item = items.path(items.size() - 1);
    JsonNode value = item.path(name).isMissingNode() ? item.path("id") : item.path(name);
    return value.isValueNode() ? Optional.of(value.asText()) : Optional.empty();
  }

  private Map<String, String> bodies(Operation operation) {
    Map<String, String> bodies = new TreeMap<>();
    JsonNode contents = operation.said().path("requestBody").path("content");
    for (Map.Entry<String, JsonNode> content : contents.properties()) {
      JsonNode schema = content.getValue().path("schema");
      String name = schema.path("$ref").asText().replaceAll(".*/", "");
      for (JsonNode example :
          List.of(
              content.getValue().path("example"),
              firstOf(content.getValue().path("examples")),
              schema.path("example"),
              api.at("/components/schemas/" + name + "/example"))) {
        if (!example.isMissingNode() && !example.isNull()) {
          bodies.putIfAbsent(
              content.getKey(), example.isTextual() ? example.asText() : example.toString());
        }
      }
    }
    return bodies;
  }

  private static JsonNode firstOf(JsonNode examples) {
    return examples.isEmpty() ? examples : examples.elements().next().path("value");
  }

  private HttpResponse<byte[]> send(String method, String path, String type, String body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(report.get("baseUrl").asText() + path))
            .header("Authorization", "Bearer " + report.get("operatorKey").asText())
            .method(method, BodyPublishers.ofString(body));
    if (!path.contains("/tenants")) {
      request.header("X-Suanpan-Tenant", "kranich");
    }
    if (!type.isEmpty()) {
      request.header("Content-Type", type);
    }
    return http.send(request.build(), BodyHandlers.ofByteArray());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
