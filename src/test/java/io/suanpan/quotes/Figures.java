package io.suanpan.quotes;

import io.suanpan.quotes.app.QuoteAnswer;
import io.suanpan.quotes.app.QuoteAnswer.QuotedBalance;
import io.suanpan.quotes.app.QuoteAnswer.QuotedCharge;
import io.suanpan.quotes.app.QuoteAnswer.QuotedCover;
import io.suanpan.quotes.app.QuoteAnswer.QuotedUnpriced;
import java.math.BigDecimal;
import java.util.function.Function;
import java.util.stream.Stream;

/** Figures of an answer as text: exactly, without zeros at the end. */
final class Figures {
  private Figures() {}

  /** What all usage costs at the rates that hold, before it is rounded. */
  static String exact(QuoteAnswer answer) {
    return sum(answer.charges().stream().map(QuotedCharge::exactCost));
  }

  static String exact(QuoteAnswer answer, String meter) {
    return sum(charges(answer, meter, QuotedCharge::exactCost));
  }

  static String billed(QuoteAnswer answer, String meter) {
    return sum(charges(answer, meter, QuotedCharge::billed));
  }

  static String net(QuoteAnswer answer, String meter) {
    return sum(charges(answer, meter, QuotedCharge::net));
  }

  static String net(QuoteAnswer answer) {
    return answer.net().toPlainString();
  }

  /** How much a grant covered. */
  static String covered(QuoteAnswer answer, String grant) {
    return sum(
        answer.charges().stream()
            .flatMap(charge -> charge.covered().stream())
            .filter(covered -> covered.grant().equals(grant))
            .map(QuotedCover::quantity));
  }

  static String left(QuoteAnswer answer, String grant) {
    return balance(answer, grant, QuotedBalance::left);
  }

  static String forfeited(QuoteAnswer answer, String grant) {
    return balance(answer, grant, QuotedBalance::forfeited);
  }

  /** What a credit paid. */
  static String paid(QuoteAnswer answer, String credit) {
    return answer.credits().stream()
        .filter(view -> view.id().equals(credit))
        .map(view -> view.used().toPlainString())
        .findFirst()
        .orElseThrow();
  }

  static String unpriced(QuoteAnswer answer, String meter) {
    return sum(
        answer.unpriced().stream()
            .filter(usage -> usage.meter().equals(meter))
            .map(QuotedUnpriced::quantity));
  }

  private static Stream<BigDecimal> charges(
      QuoteAnswer answer, String meter, Function<QuotedCharge, BigDecimal> figure) {
    return answer.charges().stream().filter(charge -> charge.meter().equals(meter)).map(figure);
  }

  private static String balance(
      QuoteAnswer answer, String grant, Function<QuotedBalance, BigDecimal> figure) {
    return sum(answer.balances().stream().filter(b -> b.grant().equals(grant)).map(figure));
  }

  private static String sum(Stream<BigDecimal> numbers) {
    BigDecimal sum = numbers.reduce(BigDecimal.ZERO, BigDecimal::add);
    return sum.signum() == 0 ? "0" : sum.stripTrailingZeros().toPlainString();
  }
}
