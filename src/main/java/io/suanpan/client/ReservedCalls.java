package io.suanpan.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Calls vendors within a tenant's quotas: reserves what a call may use at most, calls, and settles
 * with what the vendor says was used. A call that fails lets go of what was held.
 */
public final class ReservedCalls {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int ATTEMPTS = 6;
  private static final long FIRST_PAUSE_MILLIS = 100;

  private final Api api;

  public ReservedCalls(Api api) {
    this.api = api;
  }

  /**
   * What a call may use at most.
   *
   * @param vendor who sells it
   * @param model which model
   * @param project who uses it, if said
   * @param usage by meter, such as {@code input} and {@code output}
   * @param seconds how long the call may take, 1 to 3,600
   */
  public record Wanted(
      String vendor, String model, Optional<String> project, Map<String, Long> usage, int seconds) {
    private String json() {
      ObjectNode body = JSON.createObjectNode().put("vendor", vendor).put("model", model);
      project.ifPresent(name -> body.put("project", name));
      usage.forEach(body.putObject("usage")::put);
      return body.put("ttlSeconds", seconds).toString();
    }
  }

  /**
   * What a call has brought.
   *
   * @param answer for the caller
   * @param event a CloudEvent that says what was used, as JSON; its id is the call's own
   */
  public record Used<T>(T answer, String event) {}

  /**
   * @param call calls the vendor; throws when nothing was used
   * @throws Declined when a quota would be exceeded: the vendor was not called
   * @throws IOException when what was used could not be reported; send its event later
   */
  public <T> T call(Wanted wanted, Callable<Used<T>> call) throws Exception {
    String path = "/reservations/" + api.post("/reservations", wanted.json()).get("id").asText();
    Used<T> used;
    try {
      used = call.call();
    } catch (Exception e) {
      release(path, e);
      throw e;
    }
    settle(path + "/settle", used.event());
    return used.answer();
  }

  /** What cannot be released expires. */
  private void release(String path, Exception why) throws InterruptedException {
    try {
      api.delete(path);
    } catch (IOException e) {
      why.addSuppressed(e);
    }
  }

  /** Again until it is answered: the same event counts once. */
  private void settle(String path, String event) throws IOException, InterruptedException {
    long pause = FIRST_PAUSE_MILLIS;
    for (int attempt = 1; true; attempt++) {
      try {
        api.post(path, event);
        return;
      } catch (IOException e) {
        if (attempt == ATTEMPTS || (e instanceof Declined declined && !declined.isTemporary())) {
          throw e;
        }
      }
      Thread.sleep(pause);
      pause *= 2;
    }
  }
}
