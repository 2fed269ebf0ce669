package io.suanpan.identity.app;

import io.suanpan.identity.Session;
import io.suanpan.identity.User;
import io.suanpan.identity.UserStore;
import io.suanpan.tenancy.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells whose a session is, and ends it. */
@ApplicationScoped
public class Sessions {
  @Inject UserStore users;
  @Inject AuditLog audit;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "suanpan.console.idle", defaultValue = "PT30M")
  Duration idle;

  @Inject
  @ConfigProperty(name = "suanpan.console.session", defaultValue = "PT12H")
  Duration absolute;

  /** The session that begins now. */
  public Session begin(User user) {
    return Session.of(user, clock.instant());
  }

  /** The user as it is now; empty when the session has ended. */
  @Transactional
  public Optional<User> user(Session session) {
    Session.Lifetime lifetime = new Session.Lifetime(idle, absolute);
    return users
        .byId(session.user())
        .filter(user -> session.holds(user, clock.instant(), lifetime));
  }

  /** The same session, something being done in it. */
  public Session active(Session session) {
    return session.activeAt(clock.instant());
  }

  @Transactional
  public void signOut(User user) {
    audit.write(user.tenant(), user.actor(), "sign-out", "");
  }
}
