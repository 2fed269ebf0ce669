package io.suanpan.quotes.app;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds how many decimals the quantities of a request carry. */
final class QuoteScale {
  private QuoteScale() {}

  static Scale of(QuoteRequest request) {
    List<Stream<BigDecimal>> quantities = new ArrayList<>();
    add(quantities, request.usage(), use -> Stream.of(use.quantity()));
    add(quantities, request.counted(), count -> Stream.of(count.quantity()));
    add(
        quantities,
        request.grants(),
        grant ->
            Stream.of(
                grant.openingBalance(),
                grant.allowance() == null ? null : grant.allowance().quantity(),
                grant.allowance() == null ? null : grant.allowance().refill(),
                grant.rollover() == null ? null : grant.rollover().min(),
                grant.rollover() == null ? null : grant.rollover().max()));
    if (request.grants() != null) {
      request
          .grants()
          .forEach(grant -> add(quantities, grant.caps(), cap -> Stream.of(cap.limit())));
    }
    return Scale.of(quantities);
  }

  /** Nulls in place of quantities count as no quantity; nulls in place of documents too. */
  private static <D> void add(
      List<Stream<BigDecimal>> quantities,
      List<D> documents,
      Function<D, Stream<BigDecimal>> found) {
    if (documents != null) {
      quantities.add(documents.stream().filter(d -> d != null).flatMap(d -> nullable(found, d)));
    }
  }

  private static <D> Stream<BigDecimal> nullable(
      Function<D, Stream<BigDecimal>> found, D document) {
    return found.apply(document);
  }
}
