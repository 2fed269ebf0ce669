package io.suanpan.console;

import io.suanpan.identity.Permission;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Which pages there are for whoever looks. Each page of the menu has its line here. */
@Named
@RequestScoped
public class Navigation {
  /**
   * A page of the menu.
   *
   * @param page its path below /console/
   * @param word its name among the words; also what the page calls its section
   * @param needs what somebody must be allowed
   */
  public record Entry(String page, String word, Permission needs) {}

  /** Pages under one heading. */
  public record Group(String word, List<Entry> entries) {}

  private static final List<Group> OPERATORS =
      List.of(
          new Group("nav.work", List.of(new Entry("tenants", "tenants", Permission.SEE_ALL))),
          new Group(
              "nav.billing",
              List.of(
                  new Entry("runs", "runs", Permission.KEEP_BILLING),
                  new Entry("open-items", "open-items", Permission.KEEP_BILLING))),
          new Group(
              "nav.settings",
              List.of(
                  new Entry("issuer", "issuer", Permission.KEEP_BILLING),
                  new Entry("users", "operators", Permission.KEEP_USERS))));

  private static final List<Entry> OF_TENANT =
      List.of(
          new Entry("invoices", "invoices", Permission.SEE),
          new Entry("terms", "terms", Permission.KEEP_BILLING),
          new Entry("quotas", "quotas", Permission.SEE),
          new Entry("keys", "keys", Permission.SEE),
          new Entry("users", "users", Permission.KEEP_USERS),
          new Entry("tenant", "details", Permission.KEEP_TENANTS));

  @Inject Visitor visitor;

  /** The menu: an operator's, or that of a tenant's user. */
  public List<Group> getGroups() {
    List<Group> all =
        visitor.isOperator() ? OPERATORS : List.of(new Group("nav.tenant", OF_TENANT));
    return all.stream()
        .map(group -> new Group(group.word(), allowed(group.entries())))
        .filter(group -> !group.entries().isEmpty())
        .toList();
  }

  /** The pages of one tenant, for operators, who see many; its own users have them as menu. */
  public List<Entry> getTabs() {
    return visitor.isOperator() ? allowed(OF_TENANT) : List.of();
  }

  private List<Entry> allowed(List<Entry> entries) {
    return entries.stream().filter(entry -> visitor.may(entry.needs().name())).toList();
  }
}
