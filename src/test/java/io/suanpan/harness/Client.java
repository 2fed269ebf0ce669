package io.suanpan.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A client of the REST API with one key. */
public final class Client {
  /** The media type of a batch of events. */
  public static final String BATCH = "application/cloudevents-batch+json";

  /** The media type of one event. */
  public static final String EVENT = "application/cloudevents+json";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http;
  private final String server;
  private final String key;

  public Client(String server, String key) {
    this(HttpClient.newHttpClient(), server.replaceAll("/$", ""), key);
  }

  private Client(HttpClient http, String server, String key) {
    this.http = http;
    this.server = server;
    this.key = key;
  }

  /** The same server, another key. */
  public Client with(String otherKey) {
    return new Client(http, server, otherKey);
  }

  /** The address of a path of the API. */
  public String url(String path) {
    return server + "/api/v1" + path;
  }

  public String key() {
    return key;
  }

  /** An answer. */
  @SuppressWarnings("ArrayRecordComponent")
  public record Answer(int status, String type, byte[] body) {
    public String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    public JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (IOException e) {
        throw new IllegalStateException(text(), e);
      }
    }

    /** The problem's code. */
    public String code() {
      return json().path("code").asText();
    }

    /** This answer, if it has that status. */
    public Answer expect(int expected) {
      if (status != expected) {
        throw new AssertionError("expected " + expected + ", got " + status + ": " + text());
      }
      return this;
    }
  }

  public Answer get(String path) {
    return send(request(path).GET());
  }

  public Answer get(String path, String accept) {
    return send(request(path).header("Accept", accept).GET());
  }

  public Answer post(String path, String body) {
    return post(path, "application/json", body);
  }

  public Answer post(String path, String type, String body) {
    return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
  }

  public Answer post(String path, String type, byte[] body, String... headers) {
    HttpRequest.Builder request = request(path).header("Content-Type", type);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.POST(BodyPublishers.ofByteArray(body)));
  }

  /** A file, as {@code curl -T} sends it. */
  public Answer put(String path, byte[] file) {
    return send(request(path).PUT(BodyPublishers.ofByteArray(file)));
  }

  /** With these headers and no others, not even a Content-Type. */
  public Answer send(String path, byte[] body, String... headers) {
    return send(request(path).headers(headers).POST(BodyPublishers.ofByteArray(body)));
  }

  public Answer call(String method, String path, String body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body)));
  }

  /** Outside the API, such as {@code /health/ready}. */
  public Answer root(String path) {
    return send(
        HttpRequest.newBuilder(URI.create(server + path)).timeout(Duration.ofMinutes(3)).GET());
  }

  /** Outside {@code /api/v1}, such as {@code /otlp/v1/traces}. */
  public Answer rootPost(String path, String type, String body) {
    return send(at(server + path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path) {
    return at(server + "/api/v1" + path);
  }

  private HttpRequest.Builder at(String uri) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(uri)).timeout(Duration.ofMinutes(3));
    return key == null ? request : request.header("Authorization", "Bearer " + key);
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
      return new Answer(
          response.statusCode(),
          response.headers().firstValue("Content-Type").orElse(""),
          response.body());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
