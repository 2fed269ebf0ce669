package io.suanpan.tenancy;

/**
 * The number under which a tenant's rows are kept; never shown. People and programs say {@link
 * Tenant#code()}.
 *
 * @param number greater than 0
 */
public record TenantId(int number) {
  public TenantId {
    if (number <= 0) {
      throw new IllegalArgumentException("a tenant's number is positive, not " + number);
    }
  }
}
