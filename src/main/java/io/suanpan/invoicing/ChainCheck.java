package io.suanpan.invoicing;

import io.suanpan.invoicing.ChainStore.Chain;
import io.suanpan.invoicing.ChainStore.End;
import io.suanpan.invoicing.ChainStore.Link;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Looks at documents of a chain one after the other and names whatever has been changed, lost or
 * put in between.
 */
public final class ChainCheck {
  private final Chain chain;
  private final Scope scope;
  private final Function<String, InvoiceContent> parse;
  private final List<Break> breaks = new ArrayList<>();
  private int checked;
  private int count;
  private String hash;

  /** Which documents are looked at. */
  public enum Scope {
    /** All: numbers have no gaps, and each is chained to the one before. */
    WHOLE,
    /** One tenant's: each by itself. */
    PART
  }

  /** What can be wrong. */
  public enum Fault {
    /** A number is missing. */
    GAP,
    /** It is not chained to the one before it. */
    CHAIN,
    /** Its content is not what was hashed. */
    CONTENT,
    /** Its parts do not add up, or not to what is kept beside. */
    TOTAL,
    /** Documents at the end are missing, or are too many. */
    END
  }

  /** One thing that is wrong. */
  public record Break(String number, Fault fault, String detail) {}

  /**
   * @param parse reads the content of a document
   */
  public ChainCheck(Chain chain, Scope scope, Function<String, InvoiceContent> parse) {
    this.chain = chain;
    this.scope = scope;
    this.parse = parse;
    this.hash = HashChain.beginning(chain.series(), chain.year());
  }

  public void check(Link link) {
    checked++;
    if (scope == Scope.WHOLE) {
      checkPlace(link);
    }
    if (!HashChain.hash(link.previousHash(), link.content()).equals(link.hash())) {
      add(link.number(), Fault.CONTENT, "its hash is not that of its content");
    }
    checkFigures(link);
    hash = link.hash();
  }

  private void checkPlace(Link link) {
    count++;
    String expected = chain.number(count);
    if (!link.number().equals(expected)) {
      add(link.number(), Fault.GAP, expected + " should come before it or in its place");
      count = chain.count(link.number());
    }
    if (!link.previousHash().equals(hash)) {
      add(link.number(), Fault.CHAIN, "it is not chained to the document before it");
    }
  }

  private void checkFigures(Link link) {
    try {
      InvoiceContent content = parse.apply(link.content());
      if (!link.number().equals(content.number()) || !link.tenant().equals(content.tenant())) {
        add(link.number(), Fault.CONTENT, "its content is of another document");
      }
      if (differs(content.total(), link.total()) || differs(content.payable(), link.payable())) {
        add(link.number(), Fault.TOTAL, "its total is kept as " + link.total());
      }
      Conservation.check(content);
    } catch (IllegalStateException e) {
      add(link.number(), Fault.TOTAL, e.getMessage());
    }
  }

  private static boolean differs(BigDecimal one, BigDecimal other) {
    return one.compareTo(other) != 0;
  }

  /** What was found, once all documents have been looked at. */
  public List<Break> end(Optional<End> end) {
    int last = end.map(End::number).orElse(0);
    if (scope == Scope.WHOLE
        && (last != count || end.map(e -> !e.hash().equals(hash)).orElse(false))) {
      add(chain.number(last), Fault.END, "the last one found is " + chain.number(count));
    }
    return List.copyOf(breaks);
  }

  /** How many documents were looked at. */
  public int checked() {
    return checked;
  }

  private void add(String number, Fault fault, String detail) {
    breaks.add(new Break(number, fault, detail));
  }
}
