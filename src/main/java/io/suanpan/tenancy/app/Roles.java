package io.suanpan.tenancy.app;

/**
 * The scopes of API keys as role names, for {@code @RolesAllowed}. An operator may do whatever any
 * of the others may.
 */
public final class Roles {
  public static final String OPERATOR = "operator";
  public static final String INGEST = "ingest";
  public static final String READ = "read";
  public static final String QUOTA = "quota";
  public static final String BILLING = "billing";

  private Roles() {}
}
