package io.suanpan.crash;

import io.suanpan.crash.Ledger.Fate;
import io.suanpan.metering.Meters;
import io.suanpan.metering.Quantities;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Compares what a tenant's clients were told with what its tables say. */
final class Audit {
  private final Ledger ledger;
  private final Books books;
  private final Map<String, Books.Row> rows = new HashMap<>();
  private final Set<String> quarantined = new HashSet<>();
  private final List<String> lost = new ArrayList<>();
  private final List<String> doubled = new ArrayList<>();
  private final List<String> wrong = new ArrayList<>();

  Audit(Ledger ledger, Books books) {
    this.ledger = ledger;
    this.books = books;
    wrong.addAll(ledger.wrong());
    stored();
    quarantine();
    acknowledged();
    halves();
    cells();
  }

  /** Acknowledged and not there. */
  List<String> lost() {
    return lost;
  }

  /** There or counted more often than once. */
  List<String> doubled() {
    return doubled;
  }

  /** What else must not be. */
  List<String> wrong() {
    return wrong;
  }

  private void stored() {
    for (Books.Row row : books.events()) {
      if (rows.put(row.id(), row) != null) {
        doubled.add(row.id());
      }
      Sent sent = ledger.event(row.id());
      if (sent == null || sent.bad() || ledger.fate(row.id()) == Fate.REFUSED) {
        wrong.add("stored and must not be: " + row);
      } else if (row.quantities().of(Meters.named("input").orElseThrow()) != sent.input()
          || row.quantities().of(Meters.named("output").orElseThrow()) != sent.output()
          || !row.source().equals(Sent.SOURCE)) {
        wrong.add("not as it was sent: " + row + ", " + sent);
      }
      if (row.voided() != ledger.isVoided(row.id())) {
        wrong.add("voided or not, unlike what was told: " + row);
      }
    }
  }

  private void quarantine() {
    for (String id : books.quarantined()) {
      if (!quarantined.add(Objects.toString(id))) {
        doubled.add("in quarantine: " + id);
      }
      if (id == null || ledger.event(id) == null || !ledger.event(id).bad()) {
        wrong.add("in quarantine and must not be: " + id);
      } else if (ledger.fate(id) == Fate.REFUSED) {
        wrong.add("in quarantine of a strict request: " + id);
      }
    }
  }

  private void acknowledged() {
    for (String id : ledger.ids()) {
      if (ledger.fate(id) == Fate.ACKNOWLEDGED && !isThere(id)) {
        lost.add(id);
      }
    }
  }

  private boolean isThere(String id) {
    return ledger.event(id).bad() ? quarantined.contains(id) : rows.containsKey(id);
  }

  private void halves() {
    for (List<String> ids : ledger.atomic()) {
      long there = ids.stream().filter(this::isThere).count();
      if (there != 0 && there != ids.size()) {
        wrong.add("half a batch: " + there + " of " + ids.size() + " from " + ids.get(0));
      }
    }
  }

  private void cells() {
    Map<String, Quantities> sums = new TreeMap<>(books.sums());
    for (Map.Entry<String, Quantities> cell : books.cells().entrySet()) {
      Quantities sum = sums.remove(cell.getKey());
      if (!cell.getValue().toString().equals(Objects.toString(sum))) {
        wrong.add("cell " + cell.getKey() + " is " + cell.getValue() + ", its events " + sum);
      }
    }
    sums.forEach((key, sum) -> wrong.add("no cell " + key + ", its events " + sum));
  }
}
