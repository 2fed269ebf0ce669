package io.suanpan.grants;

import io.suanpan.tenancy.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where grants and claims are kept. */
public interface GrantStore {
  /** Stores a grant under a number of its own; the number given is ignored. */
  Grant add(TenantId tenant, Grant grant, Optional<String> offer);

  /** A tenant's grants, in order of their numbers. */
  List<Grant> of(TenantId tenant);

  /**
   * Notes that an offer was claimed for an account.
   *
   * @return false when it was before
   */
  boolean claim(TenantId tenant, Claim claim);

  /** What a tenant has claimed, in no order. */
  List<Claim> claims(TenantId tenant);

  /** Voids a grant. Returns false when the tenant has none of that number, or it is void. */
  boolean markVoid(TenantId tenant, int grant, Instant at, String reason);

  /**
   * An offer claimed.
   *
   * @param account the number of the vendor account
   * @param offer which offer
   * @param catalogVersion the version of the vendor's catalogue that made it
   * @param claimedAt the instant the claim counts from
   * @param bookedAt when it was entered
   * @param bookedBy by whom
   */
  record Claim(
      int account,
      String offer,
      int catalogVersion,
      Instant claimedAt,
      Instant bookedAt,
      String bookedBy) {}
}
