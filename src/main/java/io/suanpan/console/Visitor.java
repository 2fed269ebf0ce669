package io.suanpan.console;

import io.suanpan.identity.Permission;
import io.suanpan.identity.User;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantState;
import io.suanpan.tenancy.app.ManageTenants;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Who looks at the page, and what of it they may see and do. */
@Named
@RequestScoped
public class Visitor {
  private static final Set<Permission> LASTING =
      EnumSet.of(
          Permission.SEE, Permission.SEE_ALL, Permission.KEEP_BILLING, Permission.KEEP_TENANTS);

  @Inject HttpServletRequest request;
  @Inject ManageTenants tenants;

  private Optional<User> known() {
    return Optional.ofNullable((User) request.getAttribute(User.class.getName()));
  }

  /**
   * @throws Refusal when nobody has signed in
   */
  public User user() {
    return known().orElseThrow(() -> new Refusal(Code.UNAUTHENTICATED, "sign in first"));
  }

  public boolean isSignedIn() {
    return known().isPresent();
  }

  /** Whether somebody has signed in and need not change the password first. */
  public boolean isReady() {
    return known().filter(User::hasChosenPassword).isPresent();
  }

  public boolean isOperator() {
    return may(Permission.SEE_ALL.name());
  }

  /** For pages. */
  public boolean may(String permission) {
    return known().filter(user -> user.may(Permission.valueOf(permission))).isPresent();
  }

  public String getLogin() {
    return known().map(user -> user.login().text()).orElse("");
  }

  /**
   * The tenant that a page is about: the user's own unless an operator says another.
   *
   * @param code what the URL or the form says, or null
   * @throws Refusal when there is no such tenant, or none that the user may know of
   */
  public Tenant tenant(String code) {
    Optional<Tenant> tenant =
        code == null ? user().tenant().flatMap(tenants::find) : tenants.withCode(code);
    return tenant
        .filter(found -> user().sees(found.id()))
        .orElseThrow(() -> Refusal.notFound("tenant " + code));
  }

  /**
   * @throws Refusal when the user may not do that; what may not be seen does not exist
   */
  public void require(Permission permission) {
    if (!user().may(permission)) {
      throw user().may(Permission.SEE_ALL)
          ? new Refusal(Code.FORBIDDEN, "needs the permission " + permission)
          : Refusal.notFound("the page");
    }
  }

  /**
   * The same for something of that tenant; a suspended one changes nothing itself, and of an erased
   * one nothing but its invoices is left to be changed.
   */
  public Tenant tenantFor(Permission permission, String code) {
    require(permission);
    Tenant tenant = tenant(code);
    if (tenant.state() != TenantState.ACTIVE && !user().may(Permission.SEE_ALL)) {
      throw new Refusal(Code.TENANT_SUSPENDED, "tenant " + tenant.code() + " is suspended");
    }
    if (!LASTING.contains(permission)) {
      tenant.requireNotErased();
    }
    return tenant;
  }
}
