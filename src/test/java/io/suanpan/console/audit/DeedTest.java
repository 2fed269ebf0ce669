package io.suanpan.console.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.suanpan.console.audit.Deed.Change;
import io.suanpan.console.audit.Deed.Member;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeedTest {
  @Test
  void of_two_records_it_tells_what_differs() {
    Deed deed =
        Deed.of(
            "Quota[name=tokens, scope=QuotaScope[vendor=Optional.empty], limit=100]"
                + " -> Quota[name=tokens, scope=QuotaScope[vendor=Optional[zhipu]], limit=200]");
    assertEquals("Quota", deed.text());
    assertEquals(
        List.of(
            new Change(
                "scope", "QuotaScope[vendor=Optional.empty]", "QuotaScope[vendor=Optional[zhipu]]"),
            new Change("limit", "100", "200")),
        deed.changes());
    assertEquals(List.of(new Member("name", "tokens")), deed.rest());
  }

  @Test
  void what_comes_or_goes_has_no_other_side() {
    assertEquals(
        List.of(new Change("name", "", "tokens")),
        Deed.of("nothing -> Quota[name=tokens]").changes());
    assertEquals(
        List.of(new Change("name", "tokens", "")),
        Deed.of("Quota[name=tokens] -> nothing").changes());
  }

  @Test
  void a_comma_in_a_name_stays_in_it() {
    Deed deed = Deed.of("Tenant[name=Räder, Söhne -> Co, code=acme]");
    assertEquals(
        List.of(new Member("name", "Räder, Söhne -> Co"), new Member("code", "acme")), deed.rest());
  }

  @Test
  void an_arrow_in_a_name_is_not_the_one_between() {
    Deed deed = Deed.of("Tenant[name=a -> b, code=x] -> Tenant[name=c, code=x]");
    assertEquals(List.of(new Change("name", "a -> b", "c")), deed.changes());
  }

  @Test
  void words_stay_words() {
    assertEquals(List.of(new Change("", "GIVEN", "CHOSEN")), Deed.of("GIVEN -> CHOSEN").changes());
    assertEquals(new Deed("whk_1 example.com", List.of(), List.of()), Deed.of("whk_1 example.com"));
    assertEquals("Broken[name=a", Deed.of("Broken[name=a").text());
    assertEquals("", Deed.of("").text());
  }
}
