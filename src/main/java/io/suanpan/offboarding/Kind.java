package io.suanpan.offboarding;

/** What of a tenant is erased. */
public enum Kind {
  /** Also who voided which, and why. */
  EVENTS,
  QUARANTINE,
  /** Files of events; each counts once. */
  ARCHIVES,
  /** Also the lines that were refused. */
  IMPORTS,
  /** Usage and cost, summed. */
  SUMS,
  /** Also their counters and raises. */
  QUOTAS,
  RESERVATIONS,
  /** Also their deliveries, and those of invoices. */
  NOTIFICATIONS,
  /** With their secrets. */
  WEBHOOKS,
  DRAFTS,
  /** Also claims, and what was burnt. */
  GRANTS,
  /** Prices, discounts, commitments and fees of its own. */
  AGREEMENTS,
  /** At vendors. */
  ACCOUNTS,
  KEYS,
  /** Of the console. */
  USERS,
  /** What was kept to answer a repeated request alike. */
  REQUESTS
}
