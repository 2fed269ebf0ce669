package io.suanpan.ingestion.app;

import static java.util.Objects.requireNonNull;

import io.suanpan.tenancy.IngestSettings;
import io.suanpan.tenancy.Tenant;
import java.util.Optional;

/**
 * Whose events come in, and how they are to be taken.
 *
 * @param tenant the caller's; what is wrong goes into its quarantine
 * @param apiKey that they come with, if a tenant's
 * @param settings the key's, or what the request asks for
 */
public record Intake(Tenant tenant, Optional<String> apiKey, IngestSettings settings) {
  public Intake {
    requireNonNull(tenant);
    requireNonNull(apiKey);
    requireNonNull(settings);
  }
}
