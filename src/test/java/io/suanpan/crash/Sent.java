package io.suanpan.crash;

/**
 * An event as a client sends it.
 *
 * @param id its id; all have the same source
 * @param json its body
 * @param input its input tokens
 * @param output its output tokens
 * @param bad whether it cannot be counted
 */
record Sent(String id, String json, long input, long output, boolean bad) {
  static final String SOURCE = "crash";

  /** Another event of the same identity. */
  Sent contradicted() {
    String other = json.replace("\"output\":" + output, "\"output\":" + (output + 1));
    return new Sent(id, other, input, output + 1, bad);
  }
}
