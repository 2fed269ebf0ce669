package io.suanpan.identity;

import static io.suanpan.identity.Permission.CLAIM_OFFERS;
import static io.suanpan.identity.Permission.KEEP_BILLING;
import static io.suanpan.identity.Permission.KEEP_KEYS;
import static io.suanpan.identity.Permission.KEEP_USERS;
import static io.suanpan.identity.Permission.SEE;
import static io.suanpan.identity.Permission.SEE_ALL;

import java.util.EnumSet;
import java.util.Set;

/** As what somebody uses the console. */
public enum Role {
  /** Everything, for every tenant. */
  OPERATOR,
  /** Sees every tenant; changes nothing but what concerns billing. */
  BILLING_OPERATOR,
  /** Sees one tenant; issues and revokes its keys, keeps its users and claims offers. */
  TENANT_ADMIN,
  /** Sees one tenant. */
  TENANT_VIEWER;

  public boolean may(Permission permission) {
    return switch (this) {
      case OPERATOR -> true;
      case BILLING_OPERATOR -> Set.of(SEE, SEE_ALL, KEEP_BILLING).contains(permission);
      case TENANT_ADMIN -> Set.of(SEE, KEEP_KEYS, KEEP_USERS, CLAIM_OFFERS).contains(permission);
      case TENANT_VIEWER -> permission == SEE;
    };
  }

  /** Whether its users belong to the operator; those of the others belong to one tenant. */
  public boolean isOperators() {
    return may(SEE_ALL);
  }

  /** The roles of the operator's users, or of a tenant's. */
  public static Set<Role> operators(boolean operators) {
    EnumSet<Role> roles = EnumSet.allOf(Role.class);
    roles.removeIf(role -> role.isOperators() != operators);
    return roles;
  }
}
