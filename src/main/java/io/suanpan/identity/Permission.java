package io.suanpan.identity;

/** What a role may do. */
public enum Permission {
  /** Sees what a tenant's pages show. */
  SEE,
  /** Sees every tenant. */
  SEE_ALL,
  /** Creates, changes, suspends and resumes tenants. */
  KEEP_TENANTS,
  /** Sets, raises and lifts quotas. */
  KEEP_QUOTAS,
  /** Runs billing, approves drafts, voids invoices, books payments; keeps the issuer. */
  KEEP_BILLING,
  /** Keeps accounts with vendors, claims offers, books grants, discounts and commitments. */
  KEEP_ACCOUNTS,
  /** Claims offers that need no proof. */
  CLAIM_OFFERS,
  /** Imports catalogues and exchange rates. */
  KEEP_CATALOG,
  /** Keeps webhooks and sends deliveries again. */
  KEEP_WEBHOOKS,
  /** Issues and revokes API keys. */
  KEEP_KEYS,
  /** Creates and suspends users of the same kind, and gives them new passwords. */
  KEEP_USERS
}
