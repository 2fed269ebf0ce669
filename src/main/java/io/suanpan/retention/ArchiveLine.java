package io.suanpan.retention;

import io.suanpan.ingestion.JsonText;
import io.suanpan.ingestion.ToldUsage;
import io.suanpan.ingestion.UsageEventStore.StoredEvent;
import io.suanpan.ingestion.UsageEventStore.Voided;
import io.suanpan.metering.EventIdentity;
import io.suanpan.metering.UsageEvent;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An event as a line of an archive: a CloudEvent that counts the same when it is sent again,
 * whatever has become of vendors' shapes. A response is written as the usage that was read from it,
 * with what was kept of it beside; a voided event has a type that is not counted.
 */
public final class ArchiveLine {
  /** What stands behind the type of a voided event. */
  public static final String VOIDED = ".voided";

  /** Two ways to say the data would contradict each other. */
  private static final String BYTES = "data_base64";

  private ArchiveLine() {}

  public static String of(StoredEvent event, JsonText json) {
    Map<String, Object> line = new LinkedHashMap<>();
    event.attributes().ifPresent(told -> line.putAll(members(told, json)));
    line.put("specversion", "1.0");
    line.put("source", event.identity().source());
    line.put("id", event.identity().id());
    line.put("type", type(event));
    event.project().ifPresent(project -> line.put("subject", project));
    line.put("time", event.occurredAt().toString());
    Object data = data(event, json);
    if (data != null) {
      line.put("data", data);
      line.remove(BYTES);
    }
    event.voided().ifPresent(voided -> addVoid(line, voided));
    return json.write(line);
  }

  /** Whose line it is. */
  public static EventIdentity identity(String line, JsonText json) {
    Map<String, Object> members = members(line, json);
    return new EventIdentity(
        String.valueOf(members.get("source")), String.valueOf(members.get("id")));
  }

  private static String type(StoredEvent event) {
    if (!event.isMetered()) {
      return event.type();
    }
    return event.voided().isPresent() ? UsageEvent.LLM_USAGE + VOIDED : UsageEvent.LLM_USAGE;
  }

  private static Object data(StoredEvent event, JsonText json) {
    if (!event.isMetered()) {
      return event.data().map(json::read).orElse(null);
    }
    if (event.data().isEmpty()) {
      return ToldUsage.of(event);
    }
    Map<String, Object> data = members(event.data().get(), json);
    if (event.type().equals(UsageEvent.LLM_RESPONSE)) {
      data.putAll(ToldUsage.of(event));
    }
    return data;
  }

  private static void addVoid(Map<String, Object> line, Voided voided) {
    line.put("voidedat", voided.at().toString());
    line.put("voidedby", voided.actor());
    line.put("voidreason", voided.reason());
  }

  private static Map<String, Object> members(String text, JsonText json) {
    Map<String, Object> members = new LinkedHashMap<>();
    if (json.read(text) instanceof Map<?, ?> object) {
      object.forEach((name, value) -> members.put(name.toString(), value));
    }
    return members;
  }
}
