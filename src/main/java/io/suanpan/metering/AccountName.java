package io.suanpan.metering;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How people and programs name a vendor account: {@code zhipu} for the default account, {@code
 * zhipu/batch} for another.
 *
 * @param vendor with whom
 * @param name which of the tenant's accounts there
 */
public record AccountName(VendorId vendor, String name) {
  private static final Pattern TEXT = Pattern.compile("([a-z0-9-]{1,63})(?:/([A-Za-z0-9._-]+))?");

  /**
   * @throws IllegalArgumentException when the text names no account
   */
  public static AccountName parse(String text) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("\"" + text + "\" does not name a vendor account");
    }
    String name = parts.group(2) == null ? VendorAccount.DEFAULT_NAME : parts.group(2);
    return new AccountName(new VendorId(parts.group(1)), name);
  }

  public static AccountName of(VendorAccount account) {
    return new AccountName(account.vendor(), account.name());
  }

  @Override
  public String toString() {
    return vendor + "/" + name;
  }
}
