package io.suanpan.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What became of the files, as a table. */
final class Summary {
  private static final String ROW = "%-24s %12s %12s %11s %10s %8s %8s";

  private final List<String> rows = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private boolean failed;
  private boolean refused;

  void add(LocalFile file, JsonNode done, long nanos) {
    rows.add(
        String.format(
            Locale.ROOT,
            ROW,
            file.name(),
            number(done, "events"),
            number(done, "stored"),
            number(done, "duplicates"),
            number(done, "conflicts"),
            number(done, "quarantined"),
            String.format(Locale.ROOT, "%,.1f", nanos / 1e9)));
  }

  /** Has the lines that were refused written beside the file. */
  void report(Api api, LocalFile file, JsonNode done) throws IOException, InterruptedException {
    if (done.get("conflicts").asLong() + done.get("quarantined").asLong() > 0) {
      refused = true;
      Path report = file.refused();
      api.download("/imports/" + done.get("id").asText() + "/report", report);
      notes.add("refused lines: " + report);
    }
  }

  void failed(String file, IOException e) {
    failed = true;
    notes.add("failed: " + file + ": " + (e.getMessage() == null ? e : e.getMessage()));
  }

  boolean hasFailed() {
    return failed;
  }

  boolean hasRefused() {
    return refused;
  }

  void print() {
    if (!rows.isEmpty()) {
      System.out.println();
      System.out.printf(
          ROW + "%n", "file", "events", "stored", "duplicates", "conflicts", "refused", "seconds");
      rows.forEach(System.out::println);
    }
    notes.forEach(System.out::println);
  }

  private static String number(JsonNode done, String member) {
    return String.format(Locale.ROOT, "%,d", done.get(member).asLong());
  }
}
