package io.suanpan.quota.api;

import io.suanpan.catalog.Catalog;
import io.suanpan.metering.VendorId;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.quota.Quota;
import java.util.Optional;

/** Reads quotas under the names they are set. */
final class QuotaNames {
  private QuotaNames() {}

  /**
   * @throws Refusal when the name is none, or the vendor is unknown
   */
  static Quota quota(String name, QuotaBody body, Catalog catalog) {
    if (!Quota.NAME.matcher(name).matches()) {
      throw new Refusal(
          Code.INVALID_VALUE,
          "a quota's name has 1 to 63 of a-z 0-9 . _ - and begins with a letter or digit");
    }
    Quota quota = body.quota(name);
    Optional<VendorId> vendor = quota.scope().vendor();
    if (vendor.isPresent() && catalog.vendor(vendor.get()).isEmpty()) {
      throw Refusal.of("/scope/vendor", Code.UNKNOWN_VENDOR, "no vendor " + vendor.get().name());
    }
    return quota;
  }
}
