package io.suanpan.invoicing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.suanpan.invoicing.ChainCheck.Break;
import io.suanpan.invoicing.ChainCheck.Fault;
import io.suanpan.invoicing.ChainCheck.Scope;
import io.suanpan.invoicing.ChainStore.Chain;
import io.suanpan.invoicing.ChainStore.End;
import io.suanpan.invoicing.ChainStore.Link;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is changed, lost or put into a chain is named. */
class ChainCheckTest {
  private static final Chain CHAIN = new Chain("IT", 2024);

  private final Map<String, InvoiceContent> contents = new HashMap<>();
  private final List<Link> links = new ArrayList<>();
  private End end;

  @BeforeEach
  void chain() {
    String previous = HashChain.beginning("IT", 2024);
    for (int i = 1; i <= 5; i++) {
      String number = CHAIN.number(i);
      RandomInvoices random = new RandomInvoices(i);
      InvoiceContent content =
          random.composed(List.of(), CreditBook.EMPTY).issued(number, RandomInvoices.AT);
      String text = "content of " + number;
      contents.put(text, content);
      String hash = HashChain.hash(previous, text);
      links.add(new Link(number, "acme", content.total(), content.payable(), text, previous, hash));
      previous = hash;
    }
    end = new End(5, previous);
  }

  @Test
  void a_whole_chain_has_no_breaks() {
    assertEquals(List.of(), faults(Scope.WHOLE));
    assertEquals(List.of(), faults(Scope.PART));
  }

  @Test
  void a_lost_one_leaves_a_gap() {
    links.remove(2);
    assertEquals(List.of("IT-2024-000004 GAP", "IT-2024-000004 CHAIN"), faults(Scope.WHOLE));
  }

  @Test
  void lost_last_ones_are_missed() {
    links.remove(4);
    assertEquals(List.of("IT-2024-000005 END"), faults(Scope.WHOLE));
    links.clear();
    assertEquals(List.of("IT-2024-000005 END"), faults(Scope.WHOLE));
  }

  @Test
  void one_at_the_end_that_nobody_issued_is_seen() {
    end = new End(4, links.get(3).hash());
    assertEquals(List.of("IT-2024-000004 END"), faults(Scope.WHOLE));
  }

  @Test
  void a_changed_content_is_not_what_was_hashed() {
    Link link = links.get(1);
    contents.put("changed", contents.get(link.content()));
    links.set(1, with(link, "changed", link.hash()));
    assertEquals(List.of("IT-2024-000002 CONTENT"), faults(Scope.WHOLE));
    assertEquals(List.of("IT-2024-000002 CONTENT"), faults(Scope.PART));
  }

  @Test
  void one_that_was_hashed_again_breaks_the_chain_behind_it() {
    Link link = links.get(1);
    contents.put("changed", contents.get(link.content()));
    links.set(1, with(link, "changed", HashChain.hash(link.previousHash(), "changed")));
    assertEquals(List.of("IT-2024-000003 CHAIN"), faults(Scope.WHOLE));
  }

  @Test
  void a_total_kept_otherwise_and_another_documents_content_are_seen() {
    Link link = links.get(1);
    links.set(
        1,
        new Link(
            link.number(),
            "acme",
            link.total().add(java.math.BigDecimal.ONE),
            link.payable(),
            link.content(),
            link.previousHash(),
            link.hash()));
    contents.put(links.get(3).content(), contents.get(links.get(0).content()));
    assertEquals(
        List.of("IT-2024-000002 TOTAL", "IT-2024-000004 CONTENT", "IT-2024-000004 TOTAL"),
        faults(Scope.WHOLE));
  }

  private static Link with(Link link, String content, String hash) {
    return new Link(
        link.number(),
        link.tenant(),
        link.total(),
        link.payable(),
        content,
        link.previousHash(),
        hash);
  }

  private List<String> faults(Scope scope) {
    ChainCheck check = new ChainCheck(CHAIN, scope, contents::get);
    links.forEach(check::check);
    return check.end(Optional.of(end)).stream().map(ChainCheckTest::text).toList();
  }

  private static String text(Break found) {
    Fault fault = found.fault();
    return found.number() + " " + fault;
  }
}
