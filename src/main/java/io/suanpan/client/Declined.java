package io.suanpan.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The server declined a request. */
public final class Declined extends IOException {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Problem codes of what passes by itself; a connection that was cut leaves the last one. */
  private static final Set<String> PASSING =
      Set.of("BUSY", "DATABASE_UNAVAILABLE", "INTERNAL_ERROR", "UNREADABLE_BODY");

  private static final int TOO_MANY_REQUESTS = 429;

  private final boolean temporary;

  private Declined(String words, boolean temporary) {
    super(words);
    this.temporary = temporary;
  }

  /** By its problem code (docs/problem-codes.md). */
  static Declined of(String code, String detail) {
    return new Declined(code + ": " + detail, PASSING.contains(code));
  }

  /** By what the server has noted of an import. */
  static Declined brokenOff(JsonNode state) {
    return of(state.path("code").asText(), state.path("detail").asText());
  }

  static Declined by(HttpResponse<String> response) {
    int status = response.statusCode();
    boolean passes = status >= 500 || status == TOO_MANY_REQUESTS;
    String what = response.request().method() + " " + response.request().uri().getPath();
    return new Declined(what + " answered " + status + ": " + problem(response.body()), passes);
  }

  /** Whether the same request may succeed later. */
  public boolean isTemporary() {
    return temporary;
  }

  private static String problem(String body) {
    try {
      JsonNode problem = JSON.readTree(body);
      if (!problem.hasNonNull("code")) {
        return body;
      }
      List<String> lines = new ArrayList<>();
      lines.add(problem.get("code").asText() + ", " + problem.path("detail").asText());
      problem
          .path("errors")
          .forEach(
              error ->
                  lines.add(
                      "  "
                          + error.path("pointer").asText()
                          + ": "
                          + error.path("detail").asText()));
      return String.join("\n", lines);
    } catch (IOException e) {
      return body;
    }
  }
}
