package io.suanpan.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoleMappingTest {

  @Test
  void the_first_rule_whose_group_somebody_is_in_counts() {
    RoleMapping mapping = RoleMapping.parse("admins=tenant_admin@acme,all=tenant_viewer@acme");
    assertEquals(
        Optional.of(new RoleMapping.Rule("admins", Role.TENANT_ADMIN, Optional.of("acme"))),
        mapping.of(List.of("all", "admins")));
    assertEquals(Optional.empty(), mapping.of(List.of("ADMINS")));
    assertEquals(Optional.empty(), RoleMapping.parse("").of(List.of("all")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ops", "ops=king", "ops=operator@acme", "acme=tenant_viewer", "=operator", "a=b@"})
  void what_cannot_be_meant_is_refused(String text) {
    assertThrows(IllegalArgumentException.class, () -> RoleMapping.parse(text));
  }
}
