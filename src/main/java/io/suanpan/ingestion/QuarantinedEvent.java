package io.suanpan.ingestion;

import static java.util.Objects.requireNonNull;

import io.suanpan.problem.Violation;
import io.suanpan.tenancy.TenantId;
import java.util.List;
import java.util.Optional;

/**
 * Something sent as an event that is none: kept as it came, so that it can be taken in later.
 *
 * @param tenant who sent it
 * @param source its CloudEvents source, where it could be read
 * @param id its CloudEvents id, where it could be read
 * @param violations what is wrong with it, at least one
 * @param body what was sent, as text
 */
public record QuarantinedEvent(
    TenantId tenant,
    Optional<String> source,
    Optional<String> id,
    List<Violation> violations,
    String body) {
  public QuarantinedEvent {
    requireNonNull(tenant);
    violations = List.copyOf(violations);
    requireNonNull(body);
    if (violations.isEmpty()) {
      throw new IllegalArgumentException("nothing is wrong with it");
    }
  }
}
