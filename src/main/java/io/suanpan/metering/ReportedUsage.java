package io.suanpan.metering;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a vendor's response says was used of one model.
 *
 * @param model the model that served, if told
 * @param reference the vendor's name for the response, if told; not unique and no identity
 * @param facts that a price may depend on, those that are not ordinary
 * @param quantities how much of each meter; meters are disjoint
 * @param promptLength of the whole prompt, cached tokens included, where it can be told; of the
 *     longest, where the vendor served one response by several requests
 */
public record ReportedUsage(
    Optional<String> model,
    Optional<String> reference,
    Variant facts,
    Quantities quantities,
    OptionalLong promptLength) {
  public ReportedUsage {
    requireNonNull(model);
    requireNonNull(reference);
    requireNonNull(facts);
    requireNonNull(quantities);
    requireNonNull(promptLength);
  }
}
