package io.suanpan.demo;

import java.time.Instant;

/**
 * One application's use of one model.
 *
 * @param project the label the tenant gives it
 * @param vendor who sells
 * @param model what is used
 * @param shape how long prompts and answers are
 * @param requests how many events
 * @param each how many requests an event sums up
 * @param from from when
 * @param to until when, exclusive
 */
record Stream(
    String project,
    String vendor,
    String model,
    LengthShape shape,
    int requests,
    int each,
    Instant from,
    Instant to) {

  /** Los Angeles begins July last of the tenants, Shanghai ends it first. */
  private static final Instant JULY = Instant.parse("2024-07-01T07:00:00Z");

  private static final Instant AUGUST = Instant.parse("2024-07-31T16:00:00Z");

  /** While it is July 2024 for every tenant, one request an event. */
  static Stream july(String project, String vendor, String model, LengthShape shape, int requests) {
    return new Stream(project, vendor, model, shape, requests, 1, JULY, AUGUST);
  }

  Stream until(String instant) {
    return new Stream(project, vendor, model, shape, requests, each, from, Instant.parse(instant));
  }

  Stream since(String instant) {
    return new Stream(project, vendor, model, shape, requests, each, Instant.parse(instant), to);
  }

  /** Each event sums up so many requests. */
  Stream summed(int requestsEach) {
    return new Stream(project, vendor, model, shape, requests, requestsEach, from, to);
  }
}
