package io.suanpan.catalog.api;

import io.suanpan.catalog.Alias;
import io.suanpan.catalog.VendorCatalog;
import java.time.Instant;
import java.util.List;

/**
 * A model on the wire.
 *
 * @param id what rates call it
 * @param name what people call it
 * @param aliases other names under which it serves requests
 */
public record ModelView(String id, String name, List<OtherName> aliases) {
  /** A name and when it means the model. */
  public record OtherName(
      String name, Instant validFrom, Instant validTo, List<String> sources, String note) {
    static OtherName of(Alias alias) {
      return new OtherName(
          alias.name(),
          alias.valid().start(),
          alias.valid().end().orElse(null),
          alias.sources(),
          alias.note().orElse(null));
    }
  }

  static List<ModelView> of(VendorCatalog vendor) {
    return vendor.models().stream()
        .map(model -> new ModelView(model.id(), model.name(), aliases(vendor, model.id())))
        .toList();
  }

  private static List<OtherName> aliases(VendorCatalog vendor, String model) {
    return vendor.aliases().stream()
        .filter(alias -> alias.model().equals(model))
        .map(OtherName::of)
        .toList();
  }
}
