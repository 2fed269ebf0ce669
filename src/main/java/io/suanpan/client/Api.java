package io.suanpan.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The REST API, as any client sees it. */
public final class Api {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private final String base;
  private final String key;
  private final Optional<String> tenant;

  public Api(String baseUrl, String key) {
    this(baseUrl, key, Optional.empty());
  }

  /**
   * @param tenant whom an operator's key speaks for
   */
  public Api(String baseUrl, String key, Optional<String> tenant) {
    this.base = baseUrl.replaceAll("/+$", "") + "/api/v1";
    this.key = key;
    this.tenant = tenant;
  }

  public JsonNode get(String path) throws IOException, InterruptedException {
    return json(request(path).GET().build());
  }

  public JsonNode post(String path, String body) throws IOException, InterruptedException {
    return json(request(path).POST(BodyPublishers.ofString(body)).build());
  }

  public JsonNode put(String path, String body) throws IOException, InterruptedException {
    return json(request(path).PUT(BodyPublishers.ofString(body)).build());
  }

  public void delete(String path) throws IOException, InterruptedException {
    json(request(path).DELETE().build());
  }

  /** Sends a batch of events; they are stored when this returns. */
  public void send(String batch) throws IOException, InterruptedException {
    json(
        request("/events")
            .setHeader("Content-Type", "application/cloudevents-batch+json")
            .POST(BodyPublishers.ofString(batch))
            .build());
  }

  /** Sends a file of any size; it takes as long as it takes. */
  CompletableFuture<HttpResponse<String>> upload(String path, BodyPublisher file) {
    HttpRequest request =
        authorized(path).header("Content-Type", "application/octet-stream").PUT(file).build();
    return client.sendAsync(request, BodyHandlers.ofString());
  }

  public void download(String path, Path file) throws IOException, InterruptedException {
    HttpResponse<Path> response =
        client.send(request(path).GET().build(), BodyHandlers.ofFile(file));
    if (response.statusCode() != 200) {
      throw new IOException("GET " + path + " answered " + response.statusCode());
    }
  }

  private HttpRequest.Builder request(String path) {
    return authorized(path)
        .timeout(Duration.ofMinutes(2))
        .header("Content-Type", "application/json");
  }

  private HttpRequest.Builder authorized(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + key);
    tenant.ifPresent(id -> request.header("X-Suanpan-Tenant", id));
    return request;
  }

  private JsonNode json(HttpRequest request) throws IOException, InterruptedException {
    try {
      return json(client.send(request, BodyHandlers.ofString()));
    } catch (ConnectException e) {
      throw new IOException("cannot reach " + base, e);
    }
  }

  /**
   * What was answered.
   *
   * @throws Declined when the request was not carried out
   */
  static JsonNode json(HttpResponse<String> response) throws IOException {
    if (response.statusCode() >= 300) {
      throw Declined.by(response);
    }
    return JSON.readTree(response.body().isEmpty() ? "null" : response.body());
  }
}
