package io.suanpan.tenancy;

/** What tells whose an event is. */
public enum TenantFrom {
  /** The key it comes with. */
  KEY,
  /** Its CloudEvents {@code subject}, the id of a tenant: for a gateway that serves several. */
  SUBJECT
}
