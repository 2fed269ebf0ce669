package io.suanpan.invoicing;

import io.suanpan.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Chains the invoices of a series, so that a later change of one shows in all after it. */
public final class HashChain {
  private HashChain() {}

  /** What the first invoice of a series and year is chained to. */
  public static String beginning(String series, int year) {
    return hash("suanpan", series + "-" + year);
  }

  /** The hash of an invoice. */
  public static String hash(String previousHash, String content) {
    byte[] bytes = (previousHash + "\n" + content).getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(Sha256.of(bytes));
  }
}
