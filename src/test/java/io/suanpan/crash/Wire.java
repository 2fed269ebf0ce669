package io.suanpan.crash;

import io.suanpan.harness.TestTenant;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** Sends requests and answers what came back before the connection broke, if it did. */
final class Wire {
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final TestTenant tenant;
  private final Duration patience;

  /**
   * @param patience how long it waits for an answer
   */
  Wire(TestTenant tenant, Duration patience) {
    this.tenant = tenant;
    this.patience = patience;
  }

  /**
   * An answer.
   *
   * @param status 0 for none
   * @param whole whether it came to its end
   */
  record Reply(int status, String text, boolean whole) {
    static final Reply NONE = new Reply(0, "", false);

    /** Lines that came to their end. */
    List<String> lines() {
      return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }
  }

  Reply send(Order order) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(tenant.client().url(order.path())))
            .timeout(patience)
            .header("Authorization", "Bearer " + tenant.client().key())
            .header("Content-Type", order.kind().type)
            .POST(BodyPublishers.ofByteArray(order.body()));
    if (!order.kind().prefer.isEmpty()) {
      request.header("Prefer", order.kind().prefer);
    }
    try {
      HttpResponse<InputStream> response = http.send(request.build(), BodyHandlers.ofInputStream());
      return reply(response.statusCode(), response.body());
    } catch (IOException e) {
      return Reply.NONE;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Reply.NONE;
    }
  }

  private static Reply reply(int status, InputStream body) {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    boolean whole = true;
    try (body) {
      body.transferTo(read);
    } catch (IOException e) {
      whole = false;
    }
    return new Reply(status, read.toString(StandardCharsets.UTF_8), whole);
  }
}
