package io.suanpan.ingestion.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.suanpan.digest.Sha256;
import io.suanpan.ingestion.QuarantinedEvent;
import io.suanpan.ingestion.Submission;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An entry of the quarantine that is to be written.
 *
 * @param digest of what was sent: the same again is the same entry
 * @param event what was sent
 * @param receivedAt when it was sent
 */
record QuarantineRow(Hash digest, QuarantinedEvent event, Instant receivedAt) {
  private static final int DIGEST_BYTES = 16;

  /** Each entry once, as they came: a broken sender may send one broken line a million times. */
  static Collection<QuarantineRow> distinct(List<Submission> group) {
    Map<EventKey, QuarantineRow> rows = new LinkedHashMap<>();
    for (Submission submission : group) {
      for (QuarantinedEvent event : submission.quarantined()) {
        byte[] hash = Sha256.of(event.body().getBytes(UTF_8));
        Hash digest = new Hash(Arrays.copyOf(hash, DIGEST_BYTES));
        rows.putIfAbsent(
            new EventKey(event.tenant().number(), digest),
            new QuarantineRow(digest, event, submission.receivedAt()));
      }
    }
    return rows.values();
  }
}
