package io.suanpan.tenancy;

/** Whether a tenant's keys work. Its usage stays billable in any state. */
public enum TenantState {
  ACTIVE,
  SUSPENDED,
  /** It has left: its keys are revoked and its users suspended; nothing is erased yet. */
  OFFBOARDED
}
