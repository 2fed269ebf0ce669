package io.suanpan.invoicing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
    try {
      byte[] bytes = (previousHash + "\n" + content).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
