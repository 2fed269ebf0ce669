package io.suanpan.ingestion.store;

/**
 * A tenant and the hash of an identity, ordered as the unique key of {@code usage_event} is.
 *
 * @param tenant the tenant's number
 * @param identity the hash
 */
record EventKey(int tenant, Hash identity) implements Comparable<EventKey> {
  @Override
  public int compareTo(EventKey other) {
    int byTenant = Integer.compare(tenant, other.tenant);
    return byTenant != 0 ? byTenant : identity.compareTo(other.identity);
  }
}
