package io.suanpan.malformed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.suanpan.malformed.RawConnection.Answer;
import java.util.Optional;

/**
 * A broken request and what its answer must keep to.
 *
 * @param family what it is a case of
 * @param request what is sent
 * @param rule how it may be refused
 */
record Case(String family, RawRequest request, Rule rule) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A longer head is refused by the server before anything of ours sees it. */
  private static final int HEAD = 8_192;

  /** How a request may be refused. */
  enum Rule {
    /** By a problem; nothing of it is stored then. */
    STRICT,
    /** By a problem; or taken, what was bad in quarantine. */
    LENIENT,
    /** By an error as Lago writes it, or a problem. */
    LAGO,
    /** By a status in the format of the request, or a problem. */
    OTLP,
    /** It is no HTTP: the server may answer what it likes, or hang up. */
    HTTP
  }

  /** What is wrong with an answer; empty when it is as it must be. */
  Optional<String> fault(Answer answer) {
    if (answer.status() == 503 && answer.headers().containsKey("retry-after")) {
      return Optional.empty();
    }
    if (answer.status() == 0) {
      return rule == Rule.HTTP ? Optional.empty() : Optional.of("no answer");
    }
    if (answer.status() == 501 && rule == Rule.HTTP) {
      // A method that HTTP does not have.
      return Optional.empty();
    }
    if (answer.status() >= 500) {
      return Optional.of("status " + answer.status());
    }
    if (answer.status() < 400) {
      return rule == Rule.LENIENT && answer.type().startsWith("application/x-ndjson")
          ? lastLine(answer.body())
          : Optional.empty();
    }
    return switch (rule) {
      case HTTP -> Optional.empty();
      case STRICT, LENIENT -> isOverlong(answer) ? Optional.empty() : problem(answer);
      case LAGO -> json(answer).isPresent() ? Optional.empty() : Optional.of("no JSON");
      case OTLP ->
          answer.type().equals("application/x-protobuf") || json(answer).isPresent()
              ? Optional.empty()
              : Optional.of("neither protobuf nor JSON");
    };
  }

  private boolean isOverlong(Answer answer) {
    return request.path().length() > HEAD && answer.status() == 400 && answer.body().isEmpty();
  }

  private static Optional<String> problem(Answer answer) {
    if (!answer.type().equals("application/problem+json")) {
      return Optional.of("type " + answer.type());
    }
    boolean coded =
        json(answer)
            .filter(problem -> problem.path("code").asText().matches("[A-Z_]+"))
            .filter(problem -> problem.path("status").asInt() == answer.status())
            .isPresent();
    return coded ? Optional.empty() : Optional.of("a problem without code or status");
  }

  private static Optional<String> lastLine(String body) {
    String last = body.strip().substring(body.strip().lastIndexOf('\n') + 1);
    try {
      return JSON.readTree(last).has("done") ? Optional.empty() : Optional.of("no last line");
    } catch (JsonProcessingException e) {
      return Optional.of("a last line that is no JSON");
    }
  }

  private static Optional<JsonNode> json(Answer answer) {
    try {
      return Optional.of(JSON.readTree(answer.body())).filter(JsonNode::isObject);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
