package io.suanpan.grants;

/** What a tenant got: an allowance or a credit. Immutable; voided, never edited. */
public sealed interface Grant permits Allowance, Credit {
  GrantTerms terms();
}
