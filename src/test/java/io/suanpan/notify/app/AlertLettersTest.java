package io.suanpan.notify.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.suanpan.harness.Wiring;
import io.suanpan.mail.Letter;
import io.suanpan.mail.Letter.Sender;
import io.suanpan.notify.Message;
import io.suanpan.tenancy.AlertTerms;
import io.suanpan.tenancy.InvoiceTerms;
import io.suanpan.tenancy.TaxHistory;
import io.suanpan.tenancy.TaxProfile;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantId;
import io.suanpan.tenancy.TenantState;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AlertLettersTest {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{[^}]+}}");
  private static final List<String> LANGUAGES = List.of("en", "de", "zh");

  /** What each type tells, as it is kept. */
  private static final Map<String, String> TOLD =
      Map.of(
          "quota.threshold",
          """
          {"tenant":"acme","quota":"tokens","threshold":80,"limit":"1000000","used":"812345",
           "window":"month","windowStart":"2026-10-31T23:00:00Z","resetsAt":"2026-11-30T23:00:00Z"}
          """,
          "quota.forecast",
          """
          {"tenant":"acme","quota":"tokens","limit":"1000000","used":"812345","forecast":"1400000",
           "exceededAt":"2026-11-26T12:00:00Z","window":"month",
           "windowStart":"2026-10-31T23:00:00Z","resetsAt":"2026-11-30T23:00:00Z"}
          """,
          "grant.running-low",
          """
          {"tenant":"acme","grant":3,"name":"Welcome","vendor":"zhipu","account":"default",
           "left":"1234","iteration":"500000","perDay":"71428.57",
           "runsDryAt":"2026-11-26T12:00:00Z","expiresAt":"2026-12-31T23:00:00Z"}
          """,
          "grant.expiring",
          """
          {"tenant":"acme","grant":3,"name":"Voucher","vendor":"zhipu","account":"default",
           "left":"1234.50","currency":"CNY","expiresAt":"2026-11-30T23:00:00Z"}
          """,
          "vendor.leaving",
          """
          {"tenant":"acme","vendor":"openai","vendorName":"OpenAI","region":"CN",
           "endsAt":"2024-07-09T07:00:00Z",
           "used":{"since":"2026-10-26T12:00:00Z","tokens":"1234567","requests":"4321"}}
          """,
          "usage.unpriced",
          """
          {"tenant":"acme","vendor":"zhipu","account":"default","model":"glm-9","meter":"input",
           "quantity":"1234567","period":"2026-11"}
          """,
          "quarantine.filling",
          """
          {"tenant":"acme","waiting":1234,
           "codes":[{"code":"UNKNOWN_VENDOR","events":1200},{"code":"MISSING_MEMBER","events":34}]}
          """);

  private final AlertLetters letters = Wiring.of(AlertLetters.class, new ObjectMapper());

  private Letter letter(String type, String data, String language) {
    Message message =
        new Message(
            1, "msg_1", Optional.empty(), type, "key", Instant.parse("2026-11-26T04:00:00Z"), data);
    return letters.letter(
        message,
        Optional.of(tenant(language)),
        new Sender("a@example.com", "A"),
        "b@example.com",
        Instant.EPOCH);
  }

  @Test
  void each_type_is_told_in_each_language() {
    for (String language : LANGUAGES) {
      TOLD.forEach(
          (type, data) -> {
            Letter letter = letter(type, data, language);
            String all = letter.subject() + "\n" + letter.text();
            assertFalse(all.contains("{{") || all.contains("null"), all);
            assertFalse(all.lines().anyMatch(line -> line.endsWith(": ")), all);
            assertTrue(letter.subject().contains("acme"), all);
            assertTrue(letter.text().contains("GET /api/v1/"), all);
            assertFalse(letter.subject().contains(type), "no words for " + type);
          });
    }
  }

  @Test
  void all_languages_tell_the_same() {
    assertEquals(placeholders("en"), placeholders("de"));
    assertEquals(placeholders("en"), placeholders("zh"));
  }

  /** What each template fills in. */
  private static Map<String, Set<String>> placeholders(String language) {
    ResourceBundle bundle =
        ResourceBundle.getBundle("io.suanpan.notify.alerts", new Locale(language));
    return bundle.keySet().stream()
        .collect(
            Collectors.toMap(
                Function.identity(),
                key ->
                    PLACEHOLDER
                        .matcher(bundle.getString(key))
                        .results()
                        .map(MatchResult::group)
                        .collect(Collectors.toSet())));
  }

  @Test
  void numbers_and_times_are_the_readers() {
    String text = letter("quota.forecast", TOLD.get("quota.forecast"), "de").text();
    assertTrue(text.contains("Bisher verbraucht: 812.345\n"), text);
    assertTrue(text.contains("26.11.2026, 13:00 (Europe/Berlin)"), text);
    assertTrue(text.contains("Obergrenze (je Monat): 1.000.000\n"), text);
    String low = letter("grant.running-low", TOLD.get("grant.running-low"), "en").text();
    assertTrue(low.contains("Used a day, last 7 days: 71,428.57\n"), low);
    assertFalse(low.contains("Renews"), low);
  }

  @Test
  void a_type_without_words_is_told_as_it_is() {
    Letter letter = letter("invoice.issued", "{\"tenant\":\"acme\",\"number\":\"SP-1\"}", "en");
    assertEquals("acme: invoice.issued", letter.subject());
    assertTrue(letter.text().contains("number: SP-1\n"), letter.text());
  }

  @Test
  void what_comes_from_outside_stays_on_its_line_and_is_no_template() {
    String model =
        "x\\r\\nBcc: c@example.com\\r\\n\\r\\nPay here {{tenant}} {{#codes}}" + "y".repeat(500);
    Letter letter =
        letter("usage.unpriced", TOLD.get("usage.unpriced").replace("glm-9", model), "en");
    assertEquals(1, letter.subject().lines().count());
    assertTrue(
        letter.text().contains("Model: x Bcc: c@example.com Pay here {{tenant}} {{#codes}}y"));
    assertTrue(letter.subject().length() < 400, letter.subject());
  }

  private static Tenant tenant(String language) {
    return new Tenant(
        new TenantId(1),
        "acme",
        "Acme GmbH",
        "DE",
        ZoneId.of("Europe/Berlin"),
        Currency.getInstance("EUR"),
        language,
        TaxHistory.always(TaxProfile.OUT_OF_SCOPE),
        null,
        null,
        OptionalInt.empty(),
        TenantState.ACTIVE,
        InvoiceTerms.USUAL,
        AlertTerms.NONE);
  }
}
