package io.suanpan.catalog.api;

import io.suanpan.catalog.Confidence;
import io.suanpan.catalog.Dated;
import io.suanpan.catalog.Provenance;
import java.util.List;

/** Where a figure comes from, on the wire. */
public record ProvenanceView(
    List<String> sources, Confidence confidence, Dated dated, String note) {
  static ProvenanceView of(Provenance provenance) {
    return new ProvenanceView(
        provenance.sources(),
        provenance.confidence(),
        provenance.dated(),
        provenance.note().orElse(null));
  }
}
