package io.suanpan.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.suanpan.crash.Books.Row;
import io.suanpan.crash.Order.Kind;
import io.suanpan.harness.TestTenant;
import io.suanpan.metering.Quantities;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The audit finds each fault that the crash tests look for. */
class AuditTest {
  private static final String CELL = "1/1/1/1";

  private final Ledger ledger = new Ledger(new TestTenant("t", null, null));
  private final Order batch = new Order(Kind.BATCH, List.of(sent("a"), sent("b")));
  private final List<Row> rows = new ArrayList<>(List.of(row("a"), row("b")));
  private final List<String> quarantined = new ArrayList<>();
  private final Map<String, Quantities> cells = new HashMap<>(Map.of(CELL, of(6, 2)));

  @BeforeEach
  void send() {
    ledger.sending(batch);
    ledger.acknowledge(batch.events());
  }

  @Test
  void books_that_agree_are_faultless() {
    assertEquals("[] [] []", findings());
  }

  @Test
  void what_was_acknowledged_and_is_not_there_is_lost() {
    rows.clear();
    cells.clear();
    assertEquals("[a, b] [] []", findings());
  }

  @Test
  void what_is_there_twice_is_doubled() {
    rows.add(row("b"));
    cells.put(CELL, of(9, 3));
    assertEquals("[] [b] []", findings());
  }

  @Test
  void what_counts_twice_in_a_cell_is_wrong() {
    cells.put(CELL, of(9, 3));
    assertEquals(
        "[] [] [cell 1/1/1/1 is input=9 output=3, its events input=6 output=2]", findings());
  }

  @Test
  void a_cell_without_events_and_events_without_a_cell_are_wrong() {
    cells.remove(CELL);
    cells.put("other", of(1, 1));
    assertEquals(
        "[] [] [cell other is input=1 output=1, its events null,"
            + " no cell 1/1/1/1, its events input=6 output=2]",
        findings());
  }

  @Test
  void half_of_a_batch_is_wrong() {
    Order other = new Order(Kind.BATCH, List.of(sent("c"), sent("d")));
    ledger.sending(other);
    rows.add(row("c"));
    cells.put(CELL, of(9, 3));
    assertEquals("[] [] [half a batch: 1 of 2 from c]", findings());
  }

  @Test
  void what_was_refused_and_is_there_is_wrong() {
    ledger.sending(new Order(Kind.SPOILT, List.of(sent("c"))));
    Row stored = row("c");
    rows.add(stored);
    cells.put(CELL, of(9, 3));
    assertEquals("[] [] [stored and must not be: " + stored + "]", findings());
  }

  @Test
  void other_quantities_and_a_void_that_nobody_told_are_wrong() {
    Row other = new Row(Sent.SOURCE, "a", of(4, 1), CELL, false);
    Row voided = new Row(Sent.SOURCE, "b", of(3, 1), CELL, true);
    rows.clear();
    rows.addAll(List.of(other, voided));
    cells.put(CELL, of(4, 1));
    assertEquals(
        "[] [] [not as it was sent: "
            + other
            + ", "
            + sent("a")
            + ", voided or not, unlike what was told: "
            + voided
            + "]",
        findings());
  }

  @Test
  void what_is_in_quarantine_and_good_or_twice_there_is_told() {
    quarantined.addAll(List.of("a", "a"));
    assertEquals(
        "[] [in quarantine: a] [in quarantine and must not be: a,"
            + " in quarantine and must not be: a]",
        findings());
  }

  @Test
  void what_a_client_was_told_wrongly_is_wrong() {
    ledger.wrong("told so");
    assertEquals("[] [] [t: told so]", findings());
  }

  private String findings() {
    Audit audit = new Audit(ledger, new Books(rows, quarantined, cells));
    return audit.lost() + " " + audit.doubled() + " " + audit.wrong();
  }

  private static Sent sent(String id) {
    return new Sent(id, "{}", 3, 1, false);
  }

  private static Row row(String id) {
    return new Row(Sent.SOURCE, id, of(3, 1), CELL, false);
  }

  private static Quantities of(long input, long output) {
    return Quantities.parse("input=" + input + " output=" + output);
  }
}
