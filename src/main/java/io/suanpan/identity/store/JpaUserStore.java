package io.suanpan.identity.store;

import io.suanpan.identity.Attempts;
import io.suanpan.identity.Login;
import io.suanpan.identity.Subject;
import io.suanpan.identity.User;
import io.suanpan.identity.UserStore;
import io.suanpan.storage.TenantEntities;
import io.suanpan.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** Users by EclipseLink. A user is looked up before its tenant is known. */
@ApplicationScoped
class JpaUserStore implements UserStore {
  @Inject TenantEntities entities;

  @Override
  public boolean add(User user, String passwordHash) {
    return add(UserEntity.of(user, passwordHash), user.login());
  }

  @Override
  public boolean add(User user, Subject subject) {
    return add(UserEntity.of(user, subject), user.login());
  }

  private boolean add(UserEntity entity, Login login) {
    if (byLogin(login).isPresent()) {
      return false;
    }
    entities.ofAll().persist(entity);
    entities.ofAll().flush();
    return true;
  }

  @Override
  public Optional<User> bySubject(Subject subject) {
    return entities
        .ofAll()
        .createQuery(
            "SELECT u FROM UserEntity u WHERE u.issuer = :issuer AND u.subject = :subject",
            UserEntity.class)
        .setParameter("issuer", subject.issuer())
        .setParameter("subject", subject.id())
        .getResultStream()
        .findFirst()
        .map(UserEntity::toDomain);
  }

  @Override
  public void update(User user) {
    entity(user).take(user);
  }

  @Override
  public Optional<User> byLogin(Login login) {
    return entities
        .ofAll()
        .createQuery("SELECT u FROM UserEntity u WHERE u.login = :login", UserEntity.class)
        .setParameter("login", login.text())
        .getResultStream()
        .findFirst()
        .map(UserEntity::toDomain);
  }

  @Override
  public Optional<User> byId(String id) {
    return Optional.ofNullable(entities.ofAll().find(UserEntity.class, id))
        .map(UserEntity::toDomain);
  }

  @Override
  public Optional<User> lockedById(String id) {
    UserEntity entity = entities.ofAll().find(UserEntity.class, id);
    if (entity != null) {
      entities.ofAll().refresh(entity, LockModeType.PESSIMISTIC_WRITE);
    }
    return Optional.ofNullable(entity).map(UserEntity::toDomain);
  }

  @Override
  public List<User> of(Optional<TenantId> tenant) {
    return entities
        .ofAll()
        .createQuery(
            "SELECT u FROM UserEntity u WHERE u.tenant = :tenant ORDER BY u.login",
            UserEntity.class)
        .setParameter("tenant", UserEntity.number(tenant))
        .getResultStream()
        .map(UserEntity::toDomain)
        .toList();
  }

  @Override
  public String passwordHash(User user) {
    return entity(user).passwordHash;
  }

  @Override
  public void setPasswordHash(User user, String hash) {
    entity(user).take(hash);
  }

  @Override
  public Attempts attempts(User user) {
    return entity(user).attempts();
  }

  @Override
  public void setAttempts(User user, Attempts attempts) {
    entity(user).take(attempts);
  }

  private UserEntity entity(User user) {
    return entities.ofAll().find(UserEntity.class, user.id());
  }
}
