package io.suanpan.identity.app;

import io.suanpan.identity.Login;
import io.suanpan.identity.RoleMapping;
import io.suanpan.identity.Session;
import io.suanpan.identity.Subject;
import io.suanpan.identity.User;
import io.suanpan.identity.UserStore;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.AuditLog;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantId;
import io.suanpan.tenancy.app.ManageTenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Makes users of those whom a provider knows, and keeps them as it says they are. */
@ApplicationScoped
class Admission {
  @Inject UserStore users;
  @Inject ManageTenants tenants;
  @Inject AuditLog audit;
  @Inject Clock clock;

  @Transactional(dontRollbackOn = Refusal.class)
  Session admit(Provider.Claims claims, Optional<RoleMapping.Rule> rule) {
    Subject subject = new Subject(claims.issuer(), claims.subject());
    RoleMapping.Rule granted =
        rule.orElseThrow(() -> refused(claims, "in none of the groups that may come in"));
    Optional<TenantId> tenant =
        granted
            .tenant()
            .map(
                code ->
                    tenants
                        .withCode(code)
                        .filter(found -> !found.state().hasLeft())
                        .map(Tenant::id)
                        .orElseThrow(
                            () -> refused(claims, "no tenant " + code + ", or it has left")));
    User user =
        users
            .bySubject(subject)
            .flatMap(found -> users.lockedById(found.id()))
            .map(found -> found.as(tenant, granted.role()))
            .orElseGet(() -> add(claims, subject, tenant, granted));
    if (user.state() == User.State.SUSPENDED) {
      throw refused(claims, "suspended");
    }
    users.update(user.signedIn(clock.instant()));
    audit.write(tenant, user.actor(), "sign-in", granted.role() + " by group " + granted.group());
    return Session.of(user, clock.instant());
  }

  private User add(
      Provider.Claims claims,
      Subject subject,
      Optional<TenantId> tenant,
      RoleMapping.Rule granted) {
    User user =
        new User(
            "usr_" + UUID.randomUUID().toString().replace("-", ""),
            tenant,
            login(claims),
            granted.role(),
            User.State.ACTIVE,
            User.PasswordKind.NONE,
            1,
            clock.instant(),
            Optional.empty());
    if (!users.add(user, subject)) {
      throw refused(claims, "there is another user of that name");
    }
    audit.write(
        tenant,
        "provider",
        "create-user",
        "nothing -> %s %s of %s".formatted(claims.name(), granted.role(), claims.issuer()));
    return user;
  }

  private Login login(Provider.Claims claims) {
    try {
      return new Login(claims.name());
    } catch (IllegalArgumentException e) {
      throw refused(claims, "its name cannot be one of a user");
    }
  }

  private Refusal refused(Provider.Claims claims, String why) {
    audit.write(Optional.empty(), "user:" + claims.name(), "refuse-sign-in", why);
    return new Refusal(Code.FORBIDDEN, why);
  }
}
