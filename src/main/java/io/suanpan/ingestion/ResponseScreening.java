package io.suanpan.ingestion;

import io.suanpan.metering.ReportedUsage;
import io.suanpan.metering.RequestShape;
import io.suanpan.metering.Usage;
import io.suanpan.metering.UsageReading;
import io.suanpan.metering.UsageShapes;
import io.suanpan.metering.Variant;
import io.suanpan.metering.VendorId;
import io.suanpan.problem.Code;
import io.suanpan.problem.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads the data of an {@code llm.response} event: a vendor's response as it came. What it says was
 * used is one piece of usage for each model that served.
 *
 * @param told reads what the sender tells beside the response
 */
record ResponseScreening(UsageScreening told) {
  private static final String ANY_API = "chat";

  /**
   * Usage that a response tells of.
   *
   * @param usage what was used
   * @param kept what is kept of the data
   */
  record Served(Usage usage, Object kept) {}

  /** Empty when something is wrong; the members hold what. */
  List<Served> screen(Members data) {
    int before = data.violations().size();
    Optional<VendorId> vendor = told.vendor(data);
    String account = told.account(data);
    String api = data.optional("api", 64).orElse(ANY_API);
    Variant facts = told.variant(data);
    RequestShape shape = told.shape(data);
    Object response = data.values().get("response");
    if (response == null) {
      data.wrong("response", Code.MISSING_MEMBER, "\"response\" is missing");
    }
    if (data.violations().size() > before) {
      return List.of();
    }
    UsageReading reading = UsageShapes.read(vendor.orElseThrow().name(), api, response);
    reading.violations().forEach(violation -> data.violations().add(inData(violation)));
    List<Served> served = new ArrayList<>();
    for (ReportedUsage usage : reading.usages()) {
      String model = usage.model().orElseGet(() -> data.required("model", 200));
      RequestShape whole = whole(shape, usage.promptLength());
      served.add(
          new Served(
              new Usage(
                  vendor.get(),
                  account,
                  model,
                  usage.facts().and(facts),
                  usage.quantities(),
                  whole),
              kept(data, api, whole, response)));
    }
    return data.violations().size() > before ? List.of() : served;
  }

  private static RequestShape whole(RequestShape told, OptionalLong promptLength) {
    return new RequestShape(
        told.promptLength().isPresent() ? told.promptLength() : promptLength,
        told.outputLength(),
        told.startedAt());
  }

  /** The lengths are kept beside the response, where a rebuild of cells finds them. */
  private static Object kept(Members data, String api, RequestShape shape, Object response) {
    Map<String, Object> kept = new LinkedHashMap<>();
    data.values().forEach((name, value) -> kept.put(name.toString(), value));
    kept.put("api", api);
    kept.put("response", KeptResponse.of(response));
    shape.promptLength().ifPresent(length -> kept.put("promptLength", length));
    return kept;
  }

  private static Violation inData(Violation violation) {
    return Violation.at(
        "/data/response" + violation.pointer(), violation.code(), violation.detail());
  }
}
