package io.suanpan.catalog;

import io.suanpan.metering.VendorId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Where the versions of vendors' catalogues are kept; a version is never changed. */
public interface CatalogStore {
  /**
   * @param vendor which vendor
   * @param version from 1
   * @param text the document as it was loaded
   * @param origin a file's name or who sent it
   * @param reason why it corrects the one before it, if it was said
   */
  record Version(
      VendorId vendor, int version, String text, String origin, Optional<String> reason) {}

  /** When a version was loaded, by whom and why. */
  record Change(VendorId vendor, int version, String reason, String loadedBy, Instant loadedAt) {}

  /** A vendor's versions, oldest first. */
  List<Change> changes(VendorId vendor);

  /** The newest version of each vendor's catalogue. */
  SortedMap<VendorId, Integer> newest();

  /** A version that there is. */
  Version get(VendorId vendor, int version);

  Optional<Version> current(VendorId vendor);

  /** Stores the next version of a vendor's catalogue. */
  void add(Version version, String actor, Instant at);
}
