package io.suanpan.console.access;

import io.suanpan.console.AboutTenant;
import io.suanpan.console.Figures;
import io.suanpan.console.Words;
import io.suanpan.identity.Permission;
import io.suanpan.identity.Role;
import io.suanpan.identity.User;
import io.suanpan.identity.app.KeepUsers;
import io.suanpan.tenancy.TenantId;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The users of a tenant, or the operator's where an operator names no tenant. */
@Named
@ViewScoped
public class UsersPage extends AboutTenant {
  private static final Map<String, String> FIELDS = Map.of("/login", "user:login");

  @Inject KeepUsers users;
  @Inject Figures figures;
  @Inject Words words;

  private List<UserRow> rows = List.of();
  private String login;
  private Role role;

  /** A user as the page shows it. */
  public record UserRow(
      String id,
      String login,
      String role,
      String state,
      String signedIn,
      boolean fresh,
      boolean self)
      implements Serializable {}

  public void load() {
    rows = users.list(whose()).stream().map(this::row).toList();
  }

  private UserRow row(User user) {
    return new UserRow(
        user.id(),
        user.login().text(),
        user.role().name(),
        user.state().name(),
        figures.time(user.signedInAt()),
        !user.hasChosenPassword(),
        user.id().equals(visitor.user().id()));
  }

  /**
   * Asked for before anything is done: whose users they are, and whether this one may keep them.
   */
  private Optional<TenantId> whose() {
    if (isOfOperator()) {
      visitor.require(Permission.KEEP_USERS);
      return Optional.empty();
    }
    return Optional.of(visitor.tenantFor(Permission.KEEP_USERS, getCode()).id());
  }

  private boolean isOfOperator() {
    return getCode() == null && visitor.user().may(Permission.SEE_ALL);
  }

  @Override
  public String getTenantCode() {
    return isOfOperator() ? "" : super.getTenantCode();
  }

  public List<SelectItem> getRoles() {
    return Role.operators(isOfOperator()).stream()
        .map(each -> new SelectItem(each, words.get("role." + each)))
        .toList();
  }

  public String create() {
    return attempt.at(
        FIELDS,
        () -> {
          KeepUsers.Given given = users.create(whose(), KeepUsers.Wanted.of(login, role), actor());
          return redirect.hereWith(shown(given));
        });
  }

  public String reset(String id) {
    return attempt.at(() -> redirect.hereWith(shown(users.newPassword(whose(), id, actor()))));
  }

  private String actor() {
    return visitor.user().actor();
  }

  private static String shown(KeepUsers.Given given) {
    return given.user().login().text() + "\n" + given.password().text();
  }

  public String suspend(String id) {
    return change(id, User.State.SUSPENDED);
  }

  public String resume(String id) {
    return change(id, User.State.ACTIVE);
  }

  private String change(String id, User.State state) {
    return attempt.at(
        () -> {
          users.change(whose(), id, state, actor());
          attempt.done("user.changed." + state);
          return redirect.here();
        });
  }

  /** Shown by the page after the password was made, and by no other. */
  public String getSecret() {
    return redirect.secret();
  }

  public List<UserRow> getRows() {
    return rows;
  }

  public String getLogin() {
    return login;
  }

  public void setLogin(String login) {
    this.login = login;
  }

  public Role getRole() {
    return role;
  }

  public void setRole(Role role) {
    this.role = role;
  }
}
