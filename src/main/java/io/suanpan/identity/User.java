package io.suanpan.identity;

import static java.util.Objects.requireNonNull;

import io.suanpan.tenancy.TenantId;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who may sign in to the console.
 *
 * @param id its number in texts, {@code usr_} and 32 hexadecimal digits
 * @param tenant whose it is; empty for an operator's
 * @param login the name to sign in with, unique over all tenants
 * @param role as what
 * @param state whether it may sign in
 * @param password whether it has chosen its password
 * @param version counted up to end the sessions there are
 * @param createdAt since when there is such a user
 * @param signedInAt when it last signed in, if ever
 */
public record User(
    String id,
    Optional<TenantId> tenant,
    Login login,
    Role role,
    State state,
    PasswordKind password,
    int version,
    Instant createdAt,
    Optional<Instant> signedInAt) {

  /** Whether somebody may sign in. */
  public enum State {
    ACTIVE,
    SUSPENDED
  }

  /** Who has chosen a password. */
  public enum PasswordKind {
    /** Somebody else: it must be changed before anything else is done. */
    GIVEN,
    /** Whoever signs in with it. */
    CHOSEN,
    /** Nobody: it signs in at a provider of OpenID Connect. */
    NONE
  }

  public User {
    requireNonNull(id);
    requireNonNull(login);
    requireNonNull(state);
    requireNonNull(password);
    if (role.isOperators() != tenant.isEmpty()) {
      throw new IllegalArgumentException("a user of the operator has no tenant, others have one");
    }
  }

  /** Its name in the audit log. */
  public String actor() {
    return "user:" + login.text();
  }

  /** Whether it may use the console for more than to change its password. */
  public boolean hasChosenPassword() {
    return password != PasswordKind.GIVEN;
  }

  public boolean may(Permission permission) {
    return role.may(permission);
  }

  /** Whether it may see what is that tenant's. */
  public boolean sees(TenantId other) {
    return may(Permission.SEE_ALL) || tenant.equals(Optional.of(other));
  }

  /** The same in that state; the sessions there are end. */
  public User in(State newState) {
    return new User(
        id, tenant, login, role, newState, password, version + 1, createdAt, signedInAt);
  }

  /** The same with another password; the sessions there are end. */
  public User with(PasswordKind newPassword) {
    return new User(
        id, tenant, login, role, state, newPassword, version + 1, createdAt, signedInAt);
  }

  /** The same as the provider says it is now; where that differs, the sessions there are end. */
  public User as(Optional<TenantId> newTenant, Role newRole) {
    boolean same = newTenant.equals(tenant) && newRole == role;
    return new User(
        id,
        newTenant,
        login,
        newRole,
        state,
        password,
        same ? version : version + 1,
        createdAt,
        signedInAt);
  }

  /** The same, signed in then. */
  public User signedIn(Instant at) {
    return new User(id, tenant, login, role, state, password, version, createdAt, Optional.of(at));
  }
}
