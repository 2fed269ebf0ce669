package io.suanpan.identity;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * As what members of a provider's groups use the console.
 *
 * @param rules in their order; the first whose group somebody is in counts
 */
public record RoleMapping(List<Rule> rules) {
  private static final Pattern RULE = Pattern.compile("\\s*(.+)=([a-z_]+)(?:@([a-z0-9-]+))?\\s*");

  /**
   * What members of a group are.
   *
   * @param tenant the code of the tenant they belong to; empty for the operator's
   */
  public record Rule(String group, Role role, Optional<String> tenant) {
    public Rule {
      if (role.isOperators() == tenant.isPresent()) {
        throw new IllegalArgumentException(
            "%s: a tenant's role is written role@tenant, an operator's without".formatted(group));
      }
    }
  }

  public RoleMapping {
    rules = List.copyOf(rules);
  }

  /**
   * @param text such as {@code suanpan-operators=operator,acme-finance=tenant_viewer@acme}
   * @throws IllegalArgumentException when it is not of that form
   */
  public static RoleMapping parse(String text) {
    return new RoleMapping(
        Arrays.stream(text.split(",", -1))
            .filter(part -> !part.isBlank())
            .map(RoleMapping::rule)
            .toList());
  }

  private static Rule rule(String part) {
    Matcher rule = RULE.matcher(part);
    if (!rule.matches()) {
      throw new IllegalArgumentException(
          part + " is not of the form group=role or group=role@tenant");
    }
    Role role = Role.valueOf(rule.group(2).toUpperCase(Locale.ROOT));
    return new Rule(rule.group(1), role, Optional.ofNullable(rule.group(3)));
  }

  /** What somebody in those groups is; nothing where none of them is named. */
  public Optional<Rule> of(Collection<String> groups) {
    return rules.stream().filter(rule -> groups.contains(rule.group())).findFirst();
  }
}
