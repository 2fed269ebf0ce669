package io.suanpan.crash;

import io.suanpan.harness.TestTenant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What clients sent of a tenant and what they were told about it. */
final class Ledger {
  /** What is known of an event. */
  enum Fate {
    /** Sent, and no answer yet. */
    UNKNOWN,
    /** Answered by 2xx. */
    ACKNOWLEDGED,
    /** Must not be stored, whether or not there was an answer. */
    REFUSED
  }

  final TestTenant tenant;
  private final Map<String, Sent> events = new ConcurrentHashMap<>();
  private final Map<String, Fate> fates = new ConcurrentHashMap<>();
  private final Queue<List<String>> atomic = new ConcurrentLinkedQueue<>();
  private final Set<String> voided = ConcurrentHashMap.newKeySet();
  private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
  private final Map<Integer, Integer> statuses = new ConcurrentHashMap<>();

  Ledger(TestTenant tenant) {
    this.tenant = tenant;
  }

  /** To be told before the first byte is sent. */
  void sending(Order order) {
    Fate fate = order.kind() == Order.Kind.SPOILT ? Fate.REFUSED : Fate.UNKNOWN;
    List<String> fresh = new ArrayList<>();
    for (Sent event : order.events()) {
      if (fates.putIfAbsent(event.id(), fate) == null) {
        events.put(event.id(), event);
        fresh.add(event.id());
      }
    }
    if (order.atomic()) {
      atomic.add(fresh);
    }
  }

  /** It was never sent to its end, so none of it may be stored. */
  void cutShort(Order order) {
    order.events().forEach(event -> fates.put(event.id(), Fate.REFUSED));
  }

  void acknowledge(List<Sent> told) {
    told.forEach(event -> fates.put(event.id(), Fate.ACKNOWLEDGED));
  }

  void acknowledgeVoid(Sent event) {
    voided.add(event.id());
  }

  void answered(Wire.Reply reply) {
    if (statuses.merge(reply.status(), 1, Integer::sum) == 1 && isOtherFailure(reply.status())) {
      System.out.println("a client was told " + reply);
    }
  }

  /** An answer that must not be. */
  void wrong(String what) {
    wrong.add(tenant.id() + ": " + what);
  }

  Fate fate(String id) {
    return fates.get(id);
  }

  Sent event(String id) {
    return events.get(id);
  }

  Set<String> ids() {
    return fates.keySet();
  }

  boolean isVoided(String id) {
    return voided.contains(id);
  }

  /** The ids that each all-or-nothing request brought first. */
  Iterable<List<String>> atomic() {
    return atomic;
  }

  List<String> wrong() {
    return List.copyOf(wrong);
  }

  int answers(int status) {
    return statuses.getOrDefault(status, 0);
  }

  /** Answers with a status of 5xx that does not tell clients to come back. */
  int otherFailures() {
    return statuses.entrySet().stream()
        .filter(answers -> isOtherFailure(answers.getKey()))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  private static boolean isOtherFailure(int status) {
    return status >= 500 && status != 503;
  }

  int count(Fate fate) {
    return (int) fates.values().stream().filter(fate::equals).count();
  }
}
