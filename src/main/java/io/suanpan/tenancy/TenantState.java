package io.suanpan.tenancy;

/** Whether a tenant's keys work. Its usage stays billable until it is erased. */
public enum TenantState {
  ACTIVE,
  SUSPENDED,
  /** It has left: its keys are revoked and its users suspended. */
  OFFBOARDED,
  /** What was its is being erased. There is no way back. */
  ERASING,
  /** What may be erased is; what books must keep is left. */
  ERASED;

  /** Whether it is gone for good or could only be taken back. */
  public boolean hasLeft() {
    return compareTo(OFFBOARDED) >= 0;
  }

  /** Whether there is no way back. */
  public boolean isErased() {
    return compareTo(ERASING) >= 0;
  }
}
