package io.suanpan.harness;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * Usage as a startup has it: some vendors, models and projects, busier on some days than others.
 */
public final class LifelikeUsage {
  private static final List<String[]> MODELS =
      List.of(
          new String[] {"zhipu", "glm-4", "search"},
          new String[] {"zhipu", "glm-4-air", "search"},
          new String[] {"openai", "gpt-4o", "assistant"},
          new String[] {"openai", "gpt-3.5-turbo", "mail-triage"},
          new String[] {"moonshot", "moonshot-v1-32k", "contracts"},
          new String[] {"alibaba", "qwen-max", "assistant"},
          new String[] {"alibaba", "qwen-turbo", ""});

  private LifelikeUsage() {}

  /** On the first days of a month, by UTC. */
  public static void send(TestTenant tenant, YearMonth month, int days) {
    List<String> events = new ArrayList<>();
    for (int day = 1; day <= days; day++) {
      for (int i = 0; i < MODELS.size(); i++) {
        events.add(event(month, day, i));
      }
    }
    tenant.client().post("/events", Client.BATCH, "[" + String.join(",", events) + "]").expect(204);
  }

  private static String event(YearMonth month, int day, int which) {
    String[] model = MODELS.get(which);
    long busy = 40 + (day * 37L + which * 53L) % 61 - (day % 7 > 4 ? 25 : 0);
    String subject = model[2].isEmpty() ? "" : "\"subject\":\"" + model[2] + "\",";
    String data = TestTenant.data(model[0], model[1], busy * 9_000 / (which + 1), busy * 1_300);
    return TestTenant.event(
            "life-%s-%d-%d".formatted(month, day, which),
            "%s-%02dT%02d:15:00Z".formatted(month, day, 1 + which),
            data)
        .replaceFirst("\"source\"", subject + "\"source\"");
  }
}
