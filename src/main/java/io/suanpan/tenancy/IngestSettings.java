package io.suanpan.tenancy;

import static java.util.Objects.requireNonNull;

/**
 * How the events that come with an API key are taken.
 *
 * @param handling what becomes of a request that holds bad events
 * @param resentTime whether a repeat must have the time of the first
 * @param tenantFrom what tells whose an event is
 */
public record IngestSettings(Handling handling, ResentTime resentTime, TenantFrom tenantFrom) {
  /** Strict, times compared, the key's tenant. */
  public static final IngestSettings USUAL =
      new IngestSettings(Handling.STRICT, ResentTime.COMPARED, TenantFrom.KEY);

  public IngestSettings {
    requireNonNull(handling);
    requireNonNull(resentTime);
    requireNonNull(tenantFrom);
  }

  /** The same, but lenient. */
  public IngestSettings lenient() {
    return new IngestSettings(Handling.LENIENT, resentTime, tenantFrom);
  }

  /** The same, but strict. */
  public IngestSettings strict() {
    return new IngestSettings(Handling.STRICT, resentTime, tenantFrom);
  }
}
