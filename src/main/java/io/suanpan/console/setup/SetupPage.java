package io.suanpan.console.setup;

import io.suanpan.console.AboutTenant;
import io.suanpan.identity.Permission;
import io.suanpan.identity.app.KeepUsers;
import io.suanpan.tenancy.app.ManageTenants;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;

/** Tells which step is next. What is there already is not asked for again. */
@Named
@ViewScoped
public class SetupPage extends AboutTenant {
  @Inject KeepUsers users;
  @Inject ManageTenants tenants;

  /** The steps in their order. */
  public enum Step {
    OPERATOR,
    ISSUER,
    TENANT,
    APP
  }

  /** Before there is an operator anybody may come; what the first step asks keeps them out. */
  public void load() {
    if (getStep() != Step.OPERATOR) {
      visitor.require(Permission.KEEP_TENANTS);
    }
  }

  public Step getStep() {
    if (!users.hasOperator()) {
      return Step.OPERATOR;
    }
    if (tenants.issuer().isEmpty()) {
      return Step.ISSUER;
    }
    return getCode() == null ? Step.TENANT : Step.APP;
  }

  public List<String> getSteps() {
    return Stream.of(Step.values()).map(Step::name).toList();
  }

  public boolean isDone(String step) {
    return Step.valueOf(step).compareTo(getStep()) < 0;
  }
}
