package io.suanpan.identity.store;

import io.suanpan.identity.Attempts;
import io.suanpan.identity.Login;
import io.suanpan.identity.Role;
import io.suanpan.identity.Subject;
import io.suanpan.identity.User;
import io.suanpan.tenancy.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** A row of {@code console_user}. */
@Entity
@Table(name = "console_user")
class UserEntity {
  /** Stands for the operator. */
  static final int NO_TENANT = 0;

  @Id
  @Column(name = "user_id")
  String id;

  @Column(name = "tenant_id")
  int tenant;

  @Column(updatable = false)
  String login;

  @Enumerated(EnumType.STRING)
  Role role;

  @Enumerated(EnumType.STRING)
  User.State state;

  @Column(name = "password_hash")
  String passwordHash;

  @Enumerated(EnumType.STRING)
  @Column(name = "password_kind")
  User.PasswordKind passwordKind;

  int version;
  int failures;

  @Column(name = "locked_until")
  Instant lockedUntil;

  @Column(name = "created_at", updatable = false)
  Instant createdAt;

  @Column(name = "signed_in_at")
  Instant signedInAt;

  @Column(updatable = false)
  String issuer;

  @Column(updatable = false)
  String subject;

  static UserEntity of(User user, String hash) {
    UserEntity entity = new UserEntity();
    entity.id = user.id();
    entity.login = user.login().text();
    entity.createdAt = user.createdAt();
    entity.take(user);
    entity.take(hash);
    return entity;
  }

  static int number(Optional<TenantId> tenant) {
    return tenant.map(TenantId::number).orElse(NO_TENANT);
  }

  static UserEntity of(User user, Subject subject) {
    UserEntity entity = of(user, "");
    entity.issuer = subject.issuer();
    entity.subject = subject.id();
    return entity;
  }

  void take(User user) {
    tenant = number(user.tenant());
    role = user.role();
    state = user.state();
    passwordKind = user.password();
    version = user.version();
    signedInAt = user.signedInAt().orElse(null);
  }

  void take(String hash) {
    passwordHash = hash;
  }

  void take(Attempts attempts) {
    failures = attempts.failures();
    lockedUntil = attempts.lockedUntil().orElse(null);
  }

  Attempts attempts() {
    return new Attempts(failures, Optional.ofNullable(lockedUntil));
  }

  User toDomain() {
    return new User(
        id,
        tenant == NO_TENANT ? Optional.empty() : Optional.of(new TenantId(tenant)),
        new Login(login),
        role,
        state,
        passwordKind,
        version,
        createdAt,
        Optional.ofNullable(signedInAt));
  }
}
