package io.suanpan.identity;

/** What a role may do, besides seeing the tenant it belongs to. */
public enum Permission {
  /** Sees every tenant. */
  SEE_ALL,
  /** Creates, changes, suspends and resumes tenants. */
  KEEP_TENANTS,
  /** Sets, raises and lifts quotas. */
  KEEP_QUOTAS,
  /** Issues and revokes API keys. */
  KEEP_KEYS,
  /** Creates and suspends users of the same kind, and gives them new passwords. */
  KEEP_USERS
}
