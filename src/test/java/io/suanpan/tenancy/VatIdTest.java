package io.suanpan.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VatIdTest {
  @ParameterizedTest
  @CsvSource({
    "DE 123 456 789, DE123456789",
    "atu12345678, ATU12345678",
    "BE0123456789, BE0123456789",
    "EL123456789, EL123456789",
    "FR XX 123456789, FRXX123456789",
    "IE1S23456L, IE1S23456L",
    "IE1234567WI, IE1234567WI",
    "NL123456789B01, NL123456789B01",
    "CHE-123.456.789 MWST, CHE123456789MWST",
    "XI123456789, XI123456789",
    "GBGD001, GBGD001",
    "CN91310115MA1K3XXX0X, CN91310115MA1K3XXX0X"
  })
  void the_form_of_its_country(String text, String plain) {
    assertEquals(plain, VatId.of(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DE12345678",
        "DE1234567890",
        "AT12345678",
        "GR123456789",
        "BE2123456789",
        "NL123456789A01",
        "QQ123456",
        "12345678",
        "D",
        ""
      })
  void any_other_form(String text) {
    assertThrows(IllegalArgumentException.class, () -> VatId.of(text));
  }
}
