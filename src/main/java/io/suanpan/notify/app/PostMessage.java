package io.suanpan.notify.app;

import io.suanpan.notify.Attempt;
import io.suanpan.notify.Message;
import io.suanpan.notify.Webhook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.StringEntity;

/** Posts a message to a webhook, once, signed. */
@ApplicationScoped
class PostMessage {
  /** Of an answer's body, in bytes. */
  private static final int READ = 200;

  @Inject Receivers receivers;
  @Inject WebhookSettings settings;
  @Inject Clock clock;

  /**
   * @param timer ends the attempt when it takes too long, however the receiver answers
   */
  Attempt post(Webhook webhook, Message message, ScheduledExecutorService timer) {
    HttpPost request = request(webhook, message);
    Future<?> deadline =
        timer.schedule(request::cancel, settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
    try (ClassicHttpResponse response =
        receivers.client().executeOpen(RoutingSupport.determineHost(request), request, null)) {
      return Attempt.answered(response.getCode(), beginning(response));
    } catch (IOException | HttpException e) {
      return Attempt.failed(
          request.isCancelled() ? "no answer within " + settings.timeout() : words(e));
    } finally {
      deadline.cancel(false);
    }
  }

  private HttpPost request(Webhook webhook, Message message) {
    String body = message.body();
    var now = clock.instant();
    HttpPost request = new HttpPost(webhook.url().uri());
    request.setHeader("webhook-id", message.id());
    request.setHeader("webhook-timestamp", Long.toString(now.getEpochSecond()));
    request.setHeader(
        "webhook-signature",
        MessageSignature.of(webhook.secrets().at(now), message.id(), now.getEpochSecond(), body));
    request.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
    return request;
  }

  /** What a person can tell from it why the receiver did not take the message. */
  private static String beginning(ClassicHttpResponse response) throws IOException {
    if (response.getEntity() == null) {
      return "";
    }
    try (InputStream body = response.getEntity().getContent()) {
      String text = new String(body.readNBytes(READ), StandardCharsets.UTF_8);
      return text.replaceAll("[\\p{Cntrl}\\uFFFD]", " ");
    }
  }

  private static String words(Exception e) {
    return e instanceof GuardedLookup.NotPublic
        ? e.getMessage()
        : e.getClass().getSimpleName() + ": " + e.getMessage();
  }
}
