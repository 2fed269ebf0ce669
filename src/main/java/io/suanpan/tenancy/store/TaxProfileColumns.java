package io.suanpan.tenancy.store;

import io.suanpan.money.PlainNumber;
import io.suanpan.tenancy.TaxCategory;
import io.suanpan.tenancy.TaxProfile;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.Objects;

/** The columns of a row of {@code tax_profile}, its key apart. */
@Embeddable
class TaxProfileColumns {
  @Enumerated(EnumType.STRING)
  TaxCategory category;

  BigDecimal rate;

  @Column(name = "vat_id")
  String vatId;

  String note;

  static TaxProfileColumns of(TaxProfile profile) {
    TaxProfileColumns columns = new TaxProfileColumns();
    columns.category = profile.category();
    columns.rate = profile.rate();
    columns.vatId = profile.vatId();
    columns.note = profile.note();
    return columns;
  }

  TaxProfile toDomain() {
    return new TaxProfile(category, PlainNumber.of(rate), vatId, note);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TaxProfileColumns columns
        && columns.category == category
        && columns.rate.compareTo(rate) == 0
        && Objects.equals(columns.vatId, vatId)
        && Objects.equals(columns.note, note);
  }

  @Override
  public int hashCode() {
    return Objects.hash(category, rate.stripTrailingZeros(), vatId, note);
  }
}
