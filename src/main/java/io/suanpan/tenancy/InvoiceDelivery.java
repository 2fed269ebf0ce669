package io.suanpan.tenancy;

/** What happens to a tenant's documents when they are issued. */
public enum InvoiceDelivery {
  /** They lie there to be fetched, or to be sent when somebody asks. */
  ON_REQUEST,
  /** They are sent to the tenant's e-mail address. */
  BY_EMAIL
}
