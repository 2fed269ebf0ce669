package io.suanpan.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.SplittableRandom;

/**
 * Bodies of usage events that were not sent before: two models in a quarter of an hour each of four
 * hours, as live traffic is.
 */
final class EventBodies {
  private final String run;
  private final SplittableRandom random;
  private long next;

  /**
   * @param run what sets the ids apart from those of all other bodies
   */
  EventBodies(String run) {
    this.run = run;
    this.random = new SplittableRandom(run.hashCode());
  }

  byte[] one() {
    StringBuilder body = new StringBuilder(300);
    event(body, next++);
    return body.toString().getBytes(UTF_8);
  }

  /** A list of events, of which some were sent before. */
  byte[] batch(int size, int repeatedPercent) {
    StringBuilder body = new StringBuilder(260 * size).append('[');
    for (int i = 0; i < size; i++) {
      boolean again = next > size && random.nextInt(100) < repeatedPercent;
      event(body, again ? random.nextLong(next - i) : next++);
      body.append(i + 1 < size ? "," : "]");
    }
    return body.toString().getBytes(UTF_8);
  }

  byte[] lines(int size) {
    StringBuilder body = new StringBuilder(260 * size);
    for (int i = 0; i < size; i++) {
      event(body, next++);
      body.append('\n');
    }
    return body.toString().getBytes(UTF_8);
  }

  /** The same for the same number. */
  private void event(StringBuilder body, long number) {
    long seconds = number % 14_400;
    body.append("{\"specversion\":\"1.0\",\"id\":\"")
        .append(run)
        .append('-')
        .append(number)
        .append("\",\"source\":\"bench\",\"type\":\"llm.usage\",\"time\":\"2024-07-15T")
        .append(10 + seconds / 3600)
        .append(':')
        .append(10 + seconds / 60 % 50)
        .append(':')
        .append(10 + seconds % 50)
        .append("Z\",\"data\":{\"vendor\":\"openai\",\"model\":\"")
        .append(number % 3 == 0 ? "gpt-4" : "gpt-4o")
        .append("\",\"usage\":{\"input\":")
        .append(number * 7919 % 4000)
        .append(",\"output\":")
        .append(number * 104_729 % 400)
        .append("}}}");
  }
}
