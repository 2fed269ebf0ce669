package io.suanpan.ingestion;

import io.suanpan.metering.Meters;
import io.suanpan.problem.Code;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Makes the data of an {@code llm.usage} event from what another meter's client tells of a use. The
 * client's event is kept in it whole, as {@code reported}.
 *
 * @param vendors finds the vendor of a model
 */
record TranslatedUsage(VendorNaming vendors) {
  private static final int MAX_MODEL_BYTES = 200;

  /**
   * The counts of prompt and answer, as LiteLLM tells them. A total is their sum and not added; a
   * cached part is not told and so counts as input.
   */
  static Map<String, Object> promptAndAnswer(Members told) {
    Map<String, Object> usage = new LinkedHashMap<>();
    OptionalLong prompt = LenientCount.read(told, "prompt_tokens");
    OptionalLong answer = LenientCount.read(told, "completion_tokens");
    prompt.ifPresent(tokens -> usage.put("input", tokens));
    answer.ifPresent(tokens -> usage.put("output", tokens));
    return usage;
  }

  /** A count of one meter, of a request that this event stands for or only a part of. */
  static Map<String, Object> one(String meter, long quantity, long requests) {
    return Map.of(meter, quantity, Meters.REQUESTS.name(), requests);
  }

  /**
   * @param told names the model, and the vendor or provider if it can
   * @param usage by meter
   * @param reported the client's event
   * @return empty when something is wrong; the members hold what
   */
  Optional<Map<String, Object>> data(Members told, Map<String, Object> usage, Map<?, ?> reported) {
    int before = told.violations().size();
    String model = told.required("model", MAX_MODEL_BYTES);
    if (told.violations().size() > before) {
      return Optional.empty();
    }
    Optional<VendorNaming.Named> named = vendor(told, model);
    if (named.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("vendor", named.get().vendor());
    text(told, "vendorAccount").ifPresent(account -> data.put("vendorAccount", account));
    data.put("model", named.get().model());
    data.put("usage", usage);
    data.put("reported", reported);
    return Optional.of(data);
  }

  private Optional<VendorNaming.Named> vendor(Members told, String model) {
    Optional<String> vendor = text(told, "vendor");
    if (vendor.isPresent()) {
      if (!vendors.knows(vendor.get())) {
        told.wrong("vendor", Code.UNKNOWN_VENDOR, "vendor \"" + vendor.get() + "\" is not known");
      }
      return vendor
          .map(v -> new VendorNaming.Named(v, model))
          .filter(n -> vendors.knows(n.vendor()));
    }
    Optional<VendorNaming.Named> named = vendors.of(model, text(told, "provider"));
    if (named.isEmpty()) {
      told.wrong(
          "model",
          Code.UNKNOWN_VENDOR,
          "whose model \"" + model + "\" is cannot be told; write vendor/model");
    }
    return named;
  }

  /** A text that says something; any other value counts as none. */
  private static Optional<String> text(Members told, String name) {
    return told.values().get(name) instanceof String text && !text.isBlank()
        ? Optional.of(text)
        : Optional.empty();
  }
}
