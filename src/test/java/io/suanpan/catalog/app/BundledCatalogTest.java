package io.suanpan.catalog.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.suanpan.catalog.AccountPrices;
import io.suanpan.catalog.Alias;
import io.suanpan.catalog.Benefit.AllowanceBenefit;
import io.suanpan.catalog.Dated;
import io.suanpan.catalog.Offer;
import io.suanpan.catalog.Rate;
import io.suanpan.catalog.RateCard;
import io.suanpan.catalog.VendorCatalog;
import io.suanpan.metering.Meter;
import io.suanpan.metering.Meters;
import io.suanpan.metering.Variant;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The catalogue that comes with the product says what the sources say. */
class BundledCatalogTest {
  private static final Path FOLDER = Path.of("src/main/resources/catalog");

  @Test
  void every_file_is_sound_and_every_figure_has_its_source() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<Path> all = files.sorted().toList();
      assertEquals(10, all.size());
      for (Path file : all) {
        VendorCatalog catalog = read(file.getFileName().toString());
        for (Rate rate : catalog.rateCards().get(0).rates()) {
          assertFalse(rate.provenance().sources().isEmpty(), file + ": " + rate);
        }
        for (Offer offer : catalog.offers()) {
          offer
              .benefits()
              .forEach(benefit -> assertFalse(benefit.provenance().sources().isEmpty()));
        }
      }
    }
  }

  /** Prices per million tokens in the middle of July 2024, from the vendors' price lists. */
  @ParameterizedTest
  @CsvSource({
    "openai, gpt-4o, input, USD, 5.00",
    "openai, gpt-4o, output, USD, 15.00",
    "azure-openai, gpt-4-turbo, output, USD, 30.00",
    "baidu, ERNIE-3.5-8K, input, CNY, 12",
    "baidu, ERNIE-Speed-8K, output, CNY, 0",
    "tencent, hunyuan-pro, output, CNY, 100",
    "alibaba, qwen-long, input, CNY, 0.5",
    "zhipu, glm-4-air, input, CNY, 1",
    "01ai, yi-large, output, CNY, 20",
    "baichuan, Baichuan4, input, CNY, 100",
    "sensetime, SenseChat-5, output, CNY, 100",
    "moonshot, moonshot-v1-128k, input, CNY, 60"
  })
  void prices_of_july_2024(
      String vendor, String model, String meter, String currency, String perMillion) {
    Rate rate = rate(vendor, model, meter, "2024-07-15T00:00:00Z");
    assertEquals(currency, read(vendor + ".yaml").rateCards().get(0).currency().toString());
    assertEquals(
        0, rate.price().total(BigDecimal.valueOf(1_000_000)).compareTo(new BigDecimal(perMillion)));
  }

  /** Responses name snapshots; prices per million tokens of those, from the same price lists. */
  @ParameterizedTest
  @CsvSource({
    "openai, gpt-4o-2024-05-13, output, 2024-07-15, 15.00",
    "openai, gpt-4o-2024-05-13, output, 2024-10-15, 15.00",
    "openai, gpt-4o, output, 2024-10-15, 10.00",
    "openai, gpt-4o-2024-08-06, output, 2024-08-15, 10.00",
    "openai, gpt-4o-2024-08-06, cached_input, 2024-10-15, 1.25",
    "openai, gpt-4-0613, output, 2024-07-15, 60.00",
    "openai, gpt-4-turbo-2024-04-09, input, 2024-07-15, 10.00",
    "openai, gpt-4-turbo-preview, input, 2024-03-15, 10.00",
    "openai, gpt-3.5-turbo-0125, output, 2024-07-15, 1.50",
    "openai, gpt-3.5-turbo-1106, output, 2024-07-15, 2.00",
    "azure-openai, gpt-3.5-turbo-0125, output, 2024-07-15, 1.50",
    "azure-openai, gpt-4o-2024-05-13, input, 2024-10-15, 5.00",
    "azure-openai, gpt-4o-2024-08-06, input, 2024-10-15, 2.50",
    "alibaba, qwen-max-0403, input, 2024-05-01, 120",
    "alibaba, qwen-max-0403, input, 2024-10-15, 40",
    "alibaba, qwen-max-2024-09-19, input, 2024-10-15, 20",
    "baichuan, Baichuan2-Turbo-192k, input, 2024-08-15, 16",
    "baichuan, Baichuan2-Turbo-192k, input, 2024-08-16, 24"
  })
  void prices_of_snapshots(
      String vendor, String model, String meter, String day, String perMillion) {
    Rate rate = rate(vendor, model, meter, day + "T00:00:00Z");
    assertEquals(
        0, rate.price().total(BigDecimal.valueOf(1_000_000)).compareTo(new BigDecimal(perMillion)));
  }

  @Test
  void another_name_says_where_it_was_read() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.toList()) {
        for (Alias alias : read(file.getFileName().toString()).aliases()) {
          assertFalse(alias.sources().isEmpty(), file + ": " + alias);
        }
      }
    }
  }

  /** The three gifts whose size several reports agree on, and where each is spent. */
  @Test
  void switch_offers_give_what_was_announced() {
    assertEquals(
        Map.of("glm-4", 50_000_000L, "glm-4-air", 100_000_000L), gifts("zhipu", "zhipu-move-2024"));
    assertEquals(50_000_000L, gifts("baidu", "baidu-inclusive-2024").get("ERNIE-3.5-8K"));
    assertEquals(100_000_000L, gifts("tencent", "tencent-switch-2024").get("hunyuan-pro"));
  }

  @Test
  void claim_windows_end_when_they_ended() {
    Offer baidu = read("baidu.yaml").offer("baidu-inclusive-2024").orElseThrow();
    assertTrue(baidu.window().contains(Instant.parse("2024-07-25T15:59:59Z")));
    assertFalse(baidu.window().contains(Instant.parse("2024-07-25T16:00:00Z")));
    Offer tencent = read("tencent.yaml").offer("tencent-switch-2024").orElseThrow();
    assertFalse(tencent.window().contains(Instant.parse("2024-07-31T16:00:00Z")));
  }

  @Test
  void openai_left_mainland_china_and_hong_kong_on_9_july_2024() {
    VendorCatalog openai = read("openai.yaml");
    for (String region : List.of("CN", "HK")) {
      assertEquals(Optional.of(Instant.parse("2024-07-09T00:00:00Z")), openai.endOfService(region));
    }
    assertEquals(Optional.empty(), openai.endOfService("DE"));
  }

  @Test
  void the_prices_of_sensetime_are_marked_as_assumed() {
    assertTrue(
        read("sensetime.yaml").rateCards().get(0).rates().stream()
            .allMatch(rate -> rate.provenance().dated() == Dated.ASSUMED));
  }

  private static Map<String, Long> gifts(String vendor, String offer) {
    Map<String, Long> gifts = new java.util.HashMap<>();
    read(vendor + ".yaml").offer(offer).orElseThrow().benefits().stream()
        .filter(AllowanceBenefit.class::isInstance)
        .map(AllowanceBenefit.class::cast)
        .forEach(
            gift ->
                gift.models().forEach(model -> gifts.put(model, gift.quantity().orElseThrow())));
    return gifts;
  }

  private static Rate rate(String vendor, String model, String meter, String at) {
    Meter known = Meters.named(meter).orElseThrow();
    VendorCatalog catalog = read(vendor + ".yaml");
    RateCard card = catalog.rateCards().get(0);
    RateCard none = new RateCard(card.region(), card.currency(), List.of());
    AccountPrices prices = new AccountPrices(card, none, catalog.aliases(), catalog.zone());
    Instant time = Instant.parse(at);
    return prices.rateFor(prices.served(model, time), known, Variant.STANDARD, time).orElseThrow();
  }

  private static VendorCatalog read(String file) {
    try {
      return CatalogReader.read(file, Files.readString(FOLDER.resolve(file)));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
