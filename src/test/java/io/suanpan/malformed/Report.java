package io.suanpan.malformed;

import io.suanpan.malformed.RawConnection.Answer;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a campaign saw.
 *
 * @param statuses how often each family got each status
 * @param faults answers that are not as they must be
 * @param refused the numbers of cases of which nothing may be stored
 * @param sound how many sound events were sent in between
 */
record Report(
    Map<String, Map<Integer, Integer>> statuses,
    Queue<String> faults,
    Set<Integer> refused,
    AtomicInteger sound) {
  static final int MAX_FAULTS = 20;

  Report() {
    this(
        new ConcurrentSkipListMap<>(),
        new ConcurrentLinkedQueue<>(),
        ConcurrentHashMap.newKeySet(),
        new AtomicInteger());
  }

  void add(Case made, Answer answer) {
    statuses
        .computeIfAbsent(made.family(), family -> new ConcurrentSkipListMap<>())
        .merge(answer.status(), 1, Integer::sum);
  }

  void fault(String fault) {
    faults.add(fault);
  }

  /** A table of statuses by family, as Markdown. */
  String table() {
    List<Integer> columns =
        statuses.values().stream()
            .flatMap(counts -> counts.keySet().stream())
            .distinct()
            .sorted()
            .toList();
    StringBuilder table = new StringBuilder("| requests |");
    columns.forEach(status -> table.append(' ').append(status).append(" |"));
    table.append("\n|---|").append("---:|".repeat(columns.size())).append('\n');
    statuses.forEach((family, counts) -> row(family, counts, columns, table));
    Map<Integer, Integer> all = new ConcurrentSkipListMap<>();
    statuses.values().forEach(counts -> counts.forEach((s, n) -> all.merge(s, n, Integer::sum)));
    row("all", all, columns, table);
    return table.toString();
  }

  private static void row(
      String name, Map<Integer, Integer> counts, List<Integer> columns, StringBuilder table) {
    table.append("| ").append(name).append(" |");
    columns.forEach(
        status ->
            table
                .append(' ')
                .append(counts.containsKey(status) ? "%,d".formatted(counts.get(status)) : "")
                .append(" |"));
    table.append('\n');
  }
}
