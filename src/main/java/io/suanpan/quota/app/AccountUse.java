package io.suanpan.quota.app;

import io.suanpan.metering.VendorId;
import io.suanpan.rating.Use;
import java.util.Optional;

/**
 * Usage and where it is counted.
 *
 * @param vendor who sells it
 * @param account the number of the vendor account; empty for the default one
 * @param use what
 */
record AccountUse(VendorId vendor, Optional<Integer> account, Use use) {}
