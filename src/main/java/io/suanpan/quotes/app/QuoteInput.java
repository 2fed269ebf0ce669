package io.suanpan.quotes.app;

import io.suanpan.catalog.AccountPrices;
import io.suanpan.catalog.Alias;
import io.suanpan.catalog.Benefit;
import io.suanpan.catalog.Commitment;
import io.suanpan.catalog.Discount;
import io.suanpan.catalog.Lengths;
import io.suanpan.catalog.Rate;
import io.suanpan.catalog.RateCard;
import io.suanpan.catalog.RateTies;
import io.suanpan.catalog.app.DiscountDocument;
import io.suanpan.catalog.app.RateDocument;
import io.suanpan.grants.BurnDown;
import io.suanpan.metering.Meter;
import io.suanpan.metering.Meters;
import io.suanpan.metering.Quantities;
import io.suanpan.metering.RequestShape;
import io.suanpan.metering.Variant;
import io.suanpan.metering.VendorAccount.Customer;
import io.suanpan.money.Money;
import io.suanpan.period.Interval;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.quotes.app.QuoteRequest.AliasDocument;
import io.suanpan.quotes.app.QuoteRequest.CountDocument;
import io.suanpan.quotes.app.QuoteRequest.UsageDocument;
import io.suanpan.rating.AccountUsage;
import io.suanpan.rating.Agreement;
import io.suanpan.rating.Opening;
import io.suanpan.rating.Opening.Counter;
import io.suanpan.rating.Use;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/** Makes what the rating engine takes of a request for a quote. */
final class QuoteInput {
  /** Any region and account: a quote is about one. */
  private static final String REGION = "quote";

  /** Before it there is no usage. */
  static final Instant ALWAYS = Instant.parse("2000-01-01T00:00:00Z");

  private static final int COMMITMENT = 1;

  private final QuoteRequest request;
  private final Currency currency;
  private final ZoneId zone;
  private final Interval period;
  private final List<Rate> rates;
  private final List<Rate> listRates;
  private final Scale scale;
  private final QuoteGrants grants;

  QuoteInput(QuoteRequest request) {
    this.request = request;
    this.currency = Pointed.read("/currency", () -> Currency.getInstance(text(request.currency())));
    this.zone =
        Pointed.read(
            "/timeZone",
            () -> request.timeZone() == null ? ZoneOffset.UTC : ZoneId.of(request.timeZone()));
    this.period = Pointed.read("/period", () -> period(request.period()));
    this.rates = rates("/rates", request.rates());
    this.listRates = rates("/listRates", request.listRates());
    this.scale = Pointed.read("/usage", () -> QuoteScale.of(request));
    this.grants = new QuoteGrants(request, period, currency, zone, scale);
  }

  Currency currency() {
    return currency;
  }

  Scale scale() {
    return scale;
  }

  QuoteGrants grants() {
    return grants;
  }

  AccountUsage usage() {
    List<BurnDown.Opening> allowances = grants.allowances();
    List<Opening.CreditLeft> credits = grants.credits();
    return new AccountUsage(
        period,
        agreement(),
        new Opening(allowances, credits, counts(), spent()),
        Pointed.each("/usage", request.usage(), (use, i) -> use(use)),
        scale.decimals());
  }

  private Agreement agreement() {
    Customer customer =
        Boolean.TRUE.equals(request.newCustomer()) ? Customer.NEW : Customer.UNKNOWN;
    AccountPrices prices =
        new AccountPrices(
            new RateCard(REGION, currency, listRates).seenBy(customer),
            new RateCard(REGION, currency, rates).seenBy(customer),
            Pointed.each("/aliases", request.aliases(), (alias, i) -> alias(alias)),
            zone);
    List<Discount> discounts = Pointed.each("/discounts", request.discounts(), this::discount);
    return new Agreement(prices, discounts, commitments());
  }

  private static String text(String value) {
    return Pointed.required(value);
  }

  private static Interval period(QuoteRequest.PeriodDocument document) {
    Pointed.required(document);
    return new Interval(
        Pointed.required(document.start()), Optional.of(Pointed.required(document.end())));
  }

  private List<Rate> rates(String pointer, List<RateDocument> documents) {
    Set<java.time.LocalDate> holidays = request.holidays() == null ? Set.of() : request.holidays();
    List<Rate> read =
        Pointed.each(pointer, documents, (document, i) -> document.toRate(zone, holidays));
    Pointed.read(
        pointer,
        () -> {
          RateTies.in(read).stream()
              .findFirst()
              .ifPresent(
                  tie -> {
                    throw new IllegalArgumentException(
                        "two rates price %s %s at the same time"
                            .formatted(tie.first().model(), tie.first().meter()));
                  });
          return read;
        });
    return read;
  }

  private static Alias alias(AliasDocument document) {
    Instant from = document.validFrom() == null ? ALWAYS : document.validFrom();
    return new Alias(
        Pointed.required(document.name()),
        Pointed.required(document.model()),
        new Interval(from, Optional.ofNullable(document.validTo())));
  }

  private Discount discount(DiscountDocument document, int place) {
    DiscountDocument always =
        document.validFrom() != null
            ? document
            : new DiscountDocument(
                null,
                null,
                document.name(),
                document.percent(),
                document.amount(),
                document.scope(),
                document.group(),
                document.from(),
                ALWAYS,
                document.validTo());
    return counted(always.toDiscount(place + 1, OptionalInt.of(1), currency));
  }

  /** The quantity of a trigger is counted as all quantities are. */
  private Discount counted(Discount discount) {
    OptionalLong quantity = discount.trigger().quantity();
    if (quantity.isEmpty()) {
      return discount;
    }
    long units = scale.whole(BigDecimal.valueOf(quantity.getAsLong()));
    return new Discount(
        discount.id(),
        discount.account(),
        discount.name(),
        discount.reduction(),
        discount.scope(),
        discount.valid(),
        discount.group(),
        new Discount.Trigger(OptionalLong.of(units), discount.trigger().cost()));
  }

  private List<Commitment> commitments() {
    BigDecimal minimum = request.commitment() == null ? null : request.commitment().minimum();
    if (minimum == null && request.maximum() == null) {
      return List.of();
    }
    return List.of(
        Pointed.read(
            "/commitment",
            () ->
                new Commitment(
                    COMMITMENT,
                    1,
                    "commitment",
                    Optional.ofNullable(minimum).map(this::money),
                    Optional.ofNullable(request.maximum()).map(this::money),
                    Commitment.Term.MONTH,
                    new Interval(ALWAYS, Optional.empty()))));
  }

  private Map<Integer, Money> spent() {
    if (request.spentBefore() != null && request.spentBefore().signum() < 0) {
      throw Refusal.of("/spentBefore", Code.INVALID_VALUE, "is not negative");
    }
    return request.spentBefore() == null
        ? Map.of()
        : Map.of(COMMITMENT, money(request.spentBefore()));
  }

  private Money money(BigDecimal amount) {
    return new Money(amount, currency);
  }

  private Map<Counter, Long> counts() {
    YearMonth month = YearMonth.from(period.start().atZone(zone));
    Map<Counter, Long> counts = new HashMap<>();
    Pointed.each(
        "/counted",
        request.counted(),
        (count, i) ->
            counts.put(new Counter(counter(count), month), scale.whole(count.quantity())));
    return counts;
  }

  private String counter(CountDocument count) {
    return rates.stream()
        .filter(
            rate ->
                count.pool() != null
                    ? rate.pool().equals(Optional.of(count.pool()))
                    : rate.model().equals(count.model())
                        && rate.meter().name().equals(count.meter()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no such rate"))
        .counter();
  }

  private Use use(UsageDocument document) {
    Instant at = Pointed.required(document.at());
    if (!period.contains(at)) {
      throw new IllegalArgumentException(at + " is not in the period");
    }
    Meter meter =
        Meters.named(text(document.meter()))
            .orElseThrow(
                () -> new IllegalArgumentException("\"" + document.meter() + "\" is no meter"));
    text(document.model());
    Variant told = document.facts() == null ? Variant.STANDARD : Variant.of(document.facts());
    RequestShape shape =
        new RequestShape(
            length(document.promptLength()),
            length(document.outputLength()),
            Optional.ofNullable(document.startedAt()));
    Variant variant =
        lengths(document.model())
            .band(told, shape.promptLength(), shape.outputLength(), shape.startedBefore(at));
    return new Use(
        at,
        document.model(),
        variant,
        Quantities.of(Map.of(meter, scale.whole(document.quantity()))));
  }

  /** The bounds on which the prices of a model depend, under all names of what serves it. */
  private Lengths lengths(String model) {
    Set<String> served = new HashSet<>(Set.of(model, Benefit.ALL));
    if (request.aliases() != null) {
      request.aliases().stream()
          .filter(alias -> model.equals(alias.name()))
          .forEach(alias -> served.add(alias.model()));
    }
    return Lengths.of(
        Stream.concat(rates.stream(), listRates.stream())
            .filter(rate -> served.contains(rate.model()))
            .toList());
  }

  private static OptionalLong length(Long length) {
    if (length != null && length < 0) {
      throw new IllegalArgumentException("a length is not negative");
    }
    return length == null ? OptionalLong.empty() : OptionalLong.of(length);
  }
}
