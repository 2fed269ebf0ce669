package io.suanpan.ingestion.app;

import io.suanpan.catalog.Catalog;
import io.suanpan.catalog.app.CurrentCatalog;
import io.suanpan.ingestion.JsonText;
import io.suanpan.ingestion.ModelSellers;
import io.suanpan.ingestion.OtherMeters;
import io.suanpan.ingestion.Translated;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Brings what other meters' clients send into the form that is screened. */
@ApplicationScoped
public class TranslateEvents {
  @Inject CurrentCatalog catalog;
  @Inject JsonText json;

  /** A whole body, one event or several. */
  public OtherMeters.Body body(Object value) {
    return with(catalog.lastRead()).read(value);
  }

  /** One event: what a body holds, or what {@link Translated#again} keeps of it. */
  static Translated one(Object value, OtherMeters meters) {
    if (value instanceof List<?>) {
      return Translated.unchanged(value);
    }
    List<Translated> events = meters.read(value).events();
    return events.size() == 1 ? events.get(0) : Translated.unchanged(value);
  }

  /** Translates by who sells what in that catalogue. */
  OtherMeters with(Catalog known) {
    return new OtherMeters(ModelSellers.in(known), json::write, () -> UUID.randomUUID().toString());
  }
}
