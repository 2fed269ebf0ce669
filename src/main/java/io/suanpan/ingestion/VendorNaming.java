package io.suanpan.ingestion;

import io.suanpan.metering.VendorId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the vendor of a model that a client names without one. What is not certain stays unknown:
 * usage booked on the wrong vendor is a wrong invoice.
 *
 * @param sellers who sells which model
 */
record VendorNaming(ModelSellers sellers) {
  /** A model with its vendor. */
  record Named(String vendor, String model) {}

  /**
   * The vendor, by the first of these that tells: a known vendor before a slash in the model's name
   * ({@code azure/gpt-4o}); the provider, unless the catalogue knows that somebody else sells the
   * model, for client libraries tell whose protocol they speak; the only vendor that sells it,
   * resellers of that vendor apart.
   *
   * @param model as the client calls it
   * @param provider whom the client says it used
   */
  Optional<Named> of(String model, Optional<String> provider) {
    int slash = model.indexOf('/');
    if (slash > 0 && slash < model.length() - 1) {
      Optional<String> prefix = known(model.substring(0, slash));
      if (prefix.isPresent()) {
        return Optional.of(new Named(prefix.get(), model.substring(slash + 1)));
      }
    }
    Set<String> sold = sellers.of(model).stream().map(VendorId::name).collect(Collectors.toSet());
    if (provider.isPresent()) {
      Optional<String> stated = known(provider.get());
      if (stated.isEmpty() || sold.isEmpty() || sold.contains(stated.get())) {
        return stated.map(vendor -> new Named(vendor, model));
      }
    }
    return only(sold).map(vendor -> new Named(vendor, model));
  }

  boolean knows(String vendor) {
    return sellers.knows(vendor);
  }

  private Optional<String> known(String word) {
    return Optional.of(VendorWords.vendor(word)).filter(sellers::knows);
  }

  private static Optional<String> only(Set<String> sold) {
    List<String> makers =
        sold.stream().filter(vendor -> !VendorWords.resells(vendor, sold)).toList();
    return makers.size() == 1 ? Optional.of(makers.get(0)) : Optional.empty();
  }
}
