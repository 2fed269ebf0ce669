package io.suanpan.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;

/** The REST API, as any client sees it. */
final class Api {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final String base;
  private final String key;

  Api(String baseUrl, String key) {
    this.base = baseUrl + "/api/v1";
    this.key = key;
  }

  JsonNode get(String path) throws IOException, InterruptedException {
    return json(request(path).GET().build());
  }

  JsonNode post(String path, String body) throws IOException, InterruptedException {
    return json(request(path).POST(BodyPublishers.ofString(body)).build());
  }

  JsonNode put(String path, String body) throws IOException, InterruptedException {
    return json(request(path).PUT(BodyPublishers.ofString(body)).build());
  }

  /** Sends a batch of events; they are stored when this returns. */
  void send(String batch) throws IOException, InterruptedException {
    json(
        request("/events")
            .setHeader("Content-Type", "application/cloudevents-batch+json")
            .POST(BodyPublishers.ofString(batch))
            .build());
  }

  void download(String path, Path file) throws IOException, InterruptedException {
    HttpResponse<Path> response =
        client.send(request(path).GET().build(), BodyHandlers.ofFile(file));
    if (response.statusCode() != 200) {
      throw new IOException("GET " + path + " answered " + response.statusCode());
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .timeout(Duration.ofMinutes(2))
        .header("Authorization", "Bearer " + key)
        .header("Content-Type", "application/json");
  }

  private JsonNode json(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
    if (response.statusCode() >= 300) {
      throw new IOException(
          request.method()
              + " "
              + request.uri().getPath()
              + " answered "
              + response.statusCode()
              + ": "
              + response.body());
    }
    return JSON.readTree(response.body().isEmpty() ? "null" : response.body());
  }
}
