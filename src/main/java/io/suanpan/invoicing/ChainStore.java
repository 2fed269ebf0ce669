package io.suanpan.invoicing;

import io.suanpan.tenancy.TenantId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the chains of issued documents across tenants. */
public interface ChainStore {
  /**
   * A series and year.
   *
   * @param series the prefix of its numbers
   * @param year of issue
   */
  record Chain(String series, int year) {
    /** What a number in it looks like. */
    public String number(int count) {
      return String.format("%s-%d-%06d", series, year, count);
    }

    /** The how manieth a number is. */
    public int count(String number) {
      return Integer.parseInt(number.substring(number.lastIndexOf('-') + 1));
    }
  }

  /** One document as it is kept. */
  record Link(
      String number,
      String tenant,
      BigDecimal total,
      BigDecimal payable,
      String content,
      String previousHash,
      String hash) {}

  /** Where a chain ends: the last number that was given, and its hash. */
  record End(int number, String hash) {}

  /** Visits the documents of a chain in order of their numbers, all or those of a tenant. */
  void read(Chain chain, Optional<TenantId> tenant, Consumer<Link> visitor);

  Optional<End> end(Chain chain);

  /** The documents issued last, of whatever chain, newest first. */
  List<Link> newest(int limit);
}
