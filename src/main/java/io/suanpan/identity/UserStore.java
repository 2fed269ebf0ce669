package io.suanpan.identity;

import io.suanpan.tenancy.TenantId;
import java.util.List;
import java.util.Optional;

/** Where users are kept. */
public interface UserStore {
  /**
   * @return false, with nothing stored, when the login is taken
   */
  boolean add(User user, String passwordHash);

  /**
   * Adds one who signs in elsewhere.
   *
   * @return false, with nothing stored, when the login is taken
   */
  boolean add(User user, Subject subject);

  Optional<User> bySubject(Subject subject);

  void update(User user);

  Optional<User> byLogin(Login login);

  Optional<User> byId(String id);

  /** The same; others who ask like this wait for the end of the transaction. */
  Optional<User> lockedById(String id);

  /** The users of a tenant, or the operator's, in order of their logins. */
  List<User> of(Optional<TenantId> tenant);

  String passwordHash(User user);

  void setPasswordHash(User user, String hash);

  Attempts attempts(User user);

  void setAttempts(User user, Attempts attempts);
}
