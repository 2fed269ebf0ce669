package io.suanpan.ingestion;

import io.suanpan.problem.Code;
import io.suanpan.problem.Violation;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Takes the events of other meters' clients: OpenMeter's are CloudEvents and so ours already,
 * LiteLLM's need a vendor, Lago's are of another form. All come to the same path, and the media
 * type does not tell them apart; the body does.
 */
public final class OtherMeters {
  private final LiteLlmEvents liteLlm;
  private final LagoEvents lago;

  /**
   * @param sellers who sells which model
   * @param json writes a JSON value as text, the same however its members are ordered
   * @param newIds ids that nothing else has, for events that have none
   */
  public OtherMeters(ModelSellers sellers, Function<Object, String> json, Supplier<String> newIds) {
    TranslatedUsage usage = new TranslatedUsage(new VendorNaming(sellers));
    this.liteLlm = new LiteLlmEvents(usage, json, newIds);
    this.lago = new LagoEvents(usage);
  }

  /** The form of a body, and so of the answer to it. */
  public enum Form {
    /** CloudEvents: ours, OpenMeter's, LiteLLM's {@code openmeter} callback's. */
    CLOUD_EVENTS,
    /** Lago's, whose clients expect the events back. */
    LAGO
  }

  /**
   * A body, read.
   *
   * @param form whose it is
   * @param single whether it is one event and not a list
   * @param events each event in the form that is screened
   */
  public record Body(Form form, boolean single, List<Translated> events) {
    public Body {
      events = List.copyOf(events);
    }
  }

  /**
   * Reads a body.
   *
   * @param body a JSON value, parsed to maps, lists, strings, numbers, booleans and nulls
   */
  public Body read(Object body) {
    if (body instanceof List<?> list) {
      return new Body(Form.CLOUD_EVENTS, false, list.stream().map(this::cloudEvent).toList());
    }
    if (body instanceof Map<?, ?> map && !map.containsKey("specversion")) {
      if (map.containsKey("event")) {
        return new Body(Form.LAGO, true, List.of(lago.translate(map.get("event"))));
      }
      if (map.containsKey("events")) {
        return new Body(Form.LAGO, false, batch(map.get("events")));
      }
    }
    return new Body(Form.CLOUD_EVENTS, true, Collections.singletonList(cloudEvent(body)));
  }

  private Translated cloudEvent(Object value) {
    return value instanceof Map<?, ?> event && LiteLlmEvents.isMeant(event)
        ? liteLlm.translate(event)
        : Translated.unchanged(value);
  }

  private List<Translated> batch(Object events) {
    if (events instanceof List<?> list) {
      return list.stream().map(lago::translate).toList();
    }
    Violation wrong = Violation.at("", Code.WRONG_TYPE, "\"events\" must be a list");
    return List.of(
        new Translated(
            events,
            Collections.singletonMap("events", events),
            events,
            List.of(wrong),
            UnaryOperator.identity()));
  }
}
