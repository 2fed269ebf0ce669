package io.suanpan.quotes.app;

import io.suanpan.problem.Refusal;
import io.suanpan.rating.Rating;

/** Rates usage that is handed in, by the same rules by which bills are made. Stores nothing. */
public final class Quote {
  private Quote() {}

  /**
   * @throws Refusal with a pointer when something in the request is wrong
   */
  public static QuoteAnswer of(QuoteRequest request) {
    QuoteInput input = new QuoteInput(request);
    return new QuoteView(request, input).answer(Rating.rate(input.usage()));
  }
}
