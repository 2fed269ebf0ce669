package io.suanpan.tenancy;

/** Whether a tenant's keys work. Its usage stays billable in either state. */
public enum TenantState {
  ACTIVE,
  SUSPENDED
}
