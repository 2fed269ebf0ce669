package io.suanpan.tenancy;

import java.util.List;
import java.util.Optional;

/** Where tenants and the issuer are kept. */
public interface TenantStore {
  /**
   * Stores a new tenant under a number of its own; the number given is ignored.
   *
   * @return the tenant with its number, or empty when the code is taken
   */
  Optional<Tenant> add(Tenant tenant);

  void update(Tenant tenant);

  Optional<Tenant> byCode(String code);

  Optional<Tenant> byId(TenantId id);

  /** Tenants in order of their codes, after the given one, at most so many. */
  List<Tenant> list(String afterCode, int limit);

  /**
   * Those whose code or name holds the text, in order of their codes.
   *
   * @param text any if empty; small and capital letters are the same
   * @param first how many are passed over
   */
  List<Tenant> holding(String text, int first, int limit);

  /** How many there are of them. */
  long countHolding(String text);

  Optional<Issuer> issuer();

  void setIssuer(Issuer issuer);
}
