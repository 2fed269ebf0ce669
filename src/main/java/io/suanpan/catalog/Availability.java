package io.suanpan.catalog;

import java.time.Instant;

/**
 * A vendor stops serving a region.
 *
 * @param region ISO 3166-1 alpha-2, the tenant's
 * @param endsAt from then on
 * @param provenance where it comes from
 */
public record Availability(String region, Instant endsAt, Provenance provenance) {}
