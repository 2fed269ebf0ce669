package io.suanpan.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * The 421 clients of ServeGen as tenants, and what each owes, by plain arithmetic from the file:
 * nothing of the product is used here. Prices are the vendors' of July and August 2024, exchange
 * rates the ECB's of the last day of each month.
 */
final class ServeGenBooks {
  /** Two weeks from here reach into August in the east and not in the west. */
  private static final Instant BASE = Instant.parse("2024-07-18T00:00:00Z");

  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  /** A model that is sold, with the price of a million tokens in and out. */
  record Product(String vendor, String model, String currency, String input, String output) {}

  private static final Map<String, List<Product>> PRODUCTS =
      Map.of(
          "m-large",
          List.of(
              new Product("alibaba", "qwen-max", "CNY", "40", "120"),
              new Product("openai", "gpt-4o", "USD", "5", "15")),
          "m-mid",
          List.of(
              new Product("alibaba", "qwen-plus", "CNY", "4", "12"),
              new Product("openai", "gpt-3.5-turbo", "USD", "0.5", "1.5")),
          "m-small",
          List.of(
              new Product("zhipu", "glm-3-turbo", "CNY", "1", "1"),
              new Product("moonshot", "moonshot-v1-8k", "CNY", "12", "12")),
          "deepseek-r1",
          List.of(
              new Product("01ai", "yi-large", "CNY", "20", "20"),
              new Product("openai", "gpt-4", "USD", "30", "60")),
          "mm-image",
          List.of(
              new Product("zhipu", "glm-4", "CNY", "100", "100"),
              new Product("openai", "gpt-4o", "USD", "5", "15")));

  private static final List<String> ZONES =
      List.of(
          "Pacific/Kiritimati",
          "Etc/GMT+12",
          "Europe/Berlin",
          "Asia/Shanghai",
          "America/Los_Angeles",
          "Asia/Kolkata");
  private static final List<String> CURRENCIES = List.of("EUR", "USD", "CNY", "JPY", "KRW");
  private static final List<String> TAX_RATES = List.of("19", "0", "20", "8.1");

  /** Units for a euro, as the ECB published them. */
  private static final Map<YearMonth, Map<String, String>> PER_EURO =
      Map.of(
          YearMonth.of(2024, 7),
          Map.of("EUR", "1", "USD", "1.0828", "CNY", "7.8194", "JPY", "162.76", "KRW", "1485.96"),
          YearMonth.of(2024, 8),
          Map.of("EUR", "1", "USD", "1.1087", "CNY", "7.8585", "JPY", "161.19", "KRW", "1478.6"));

  /** A window of a client: tokens are 0 where no lengths are published. */
  record Window(Instant start, Product product, long requests, long input, long output) {}

  /** A client. */
  record Client(String id, int ordinal, List<Window> windows) {
    ZoneId zone() {
      return ZoneId.of(ZONES.get(ordinal % ZONES.size()));
    }

    String currency() {
      return CURRENCIES.get(ordinal % CURRENCIES.size());
    }

    String taxRate() {
      return TAX_RATES.get(ordinal % TAX_RATES.size());
    }

    /** Ten percent off what goes in at OpenAI. */
    boolean hasDiscount() {
      return ordinal % 3 == 0
          && windows.stream().anyMatch(window -> window.product().vendor().equals("openai"));
    }
  }

  /** What is owed for a month. */
  record Due(long input, long output, BigDecimal net, BigDecimal total) {}

  private ServeGenBooks() {}

  static List<Client> read(Path file) throws IOException {
    Map<String, List<Window>> windows = new TreeMap<>();
    try (BufferedReader rows =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      rows.readLine();
      for (String row = rows.readLine(); row != null; row = rows.readLine()) {
        String[] cells = row.split(",", -1);
        int seconds = Integer.parseInt(cells[3]);
        Product product = PRODUCTS.get(cells[1]).get(seconds / 21_600 % 2);
        windows
            .computeIfAbsent(cells[2], client -> new ArrayList<>())
            .add(
                new Window(
                    BASE.plusSeconds(seconds),
                    product,
                    Long.parseLong(cells[4]),
                    number(cells[13]),
                    number(cells[14])));
      }
    }
    List<Client> clients = new ArrayList<>();
    windows.forEach((id, all) -> clients.add(new Client(id, clients.size(), all)));
    return clients;
  }

  private static long number(String cell) {
    return cell.isEmpty() ? 0 : Long.parseLong(cell);
  }

  /** What the invoice of that month must say. */
  static Due due(Client client, YearMonth month) {
    Map<Product, long[]> tokens = new java.util.HashMap<>();
    long input = 0;
    long output = 0;
    for (Window window : client.windows()) {
      if (YearMonth.from(window.start().atZone(client.zone())).equals(month)) {
        long[] sums = tokens.computeIfAbsent(window.product(), product -> new long[2]);
        sums[0] += window.input();
        sums[1] += window.output();
        input += window.input();
        output += window.output();
      }
    }
    BigDecimal net = BigDecimal.ZERO;
    for (Map.Entry<Product, long[]> used : tokens.entrySet()) {
      Product product = used.getKey();
      BigDecimal in = cost(used.getValue()[0], product.input());
      if (client.hasDiscount() && product.vendor().equals("openai")) {
        in = in.subtract(in.movePointLeft(1).setScale(2, RoundingMode.HALF_UP));
      }
      BigDecimal out = cost(used.getValue()[1], product.output());
      net = net.add(converted(in, product, client, month));
      net = net.add(converted(out, product, client, month));
    }
    BigDecimal tax =
        net.multiply(new BigDecimal(client.taxRate()))
            .movePointLeft(2)
            .setScale(digits(client.currency()), RoundingMode.HALF_UP);
    return new Due(input, output, net, net.add(tax));
  }

  private static BigDecimal cost(long tokens, String perMillion) {
    return BigDecimal.valueOf(tokens)
        .multiply(new BigDecimal(perMillion))
        .divide(MILLION, 2, RoundingMode.HALF_UP);
  }

  private static BigDecimal converted(
      BigDecimal amount, Product product, Client client, YearMonth month) {
    Map<String, String> rates = PER_EURO.get(month);
    BigDecimal rate =
        new BigDecimal(rates.get(client.currency()))
            .divide(new BigDecimal(rates.get(product.currency())), 8, RoundingMode.HALF_UP);
    return amount.multiply(rate).setScale(digits(client.currency()), RoundingMode.HALF_UP);
  }

  private static int digits(String currency) {
    return currency.equals("JPY") || currency.equals("KRW") ? 0 : 2;
  }
}
