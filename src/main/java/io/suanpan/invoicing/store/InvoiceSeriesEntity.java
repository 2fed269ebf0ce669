package io.suanpan.invoicing.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** A row of {@code invoice_series}; belongs to the issuer, not to a tenant. */
@Entity
@Table(name = "invoice_series")
@IdClass(InvoiceSeriesEntity.Key.class)
class InvoiceSeriesEntity {
  @Id String series;
  @Id int year;

  @Column(name = "last_number")
  int lastNumber;

  @Column(name = "last_hash")
  String lastHash;

  void advance(String hash) {
    lastNumber++;
    lastHash = hash;
  }

  /** The primary key. */
  static class Key implements Serializable {
    String series;
    int year;

    Key() {}

    Key(String series, int year) {
      this.series = series;
      this.year = year;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.year == year && key.series.equals(series);
    }

    @Override
    public int hashCode() {
      return Objects.hash(series, year);
    }
  }
}
