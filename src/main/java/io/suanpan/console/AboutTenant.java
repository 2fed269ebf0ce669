package io.suanpan.console;

import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantState;
import jakarta.inject.Inject;
import java.io.Serializable;

/** What pages of one tenant share. */
public abstract class AboutTenant implements Serializable {
  @Inject protected Visitor visitor;
  @Inject protected Attempt attempt;
  @Inject protected Redirect redirect;

  private String code;

  /** The tenant, asked for anew: what the page says of it is believed at no time. */
  protected Tenant tenant() {
    return visitor.tenant(code);
  }

  /** As the URL says. */
  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = said(code);
  }

  /** A parameter that is not there comes as nothing in a form that is sent. */
  protected static String said(String parameter) {
    return parameter == null || parameter.isEmpty() ? null : parameter;
  }

  public String getTenantCode() {
    return tenant().code();
  }

  public String getTenantName() {
    return tenant().name();
  }

  /** Whether its keys do not work, for a while or for good. */
  public boolean isSuspended() {
    return tenant().state() != TenantState.ACTIVE;
  }

  /** As which it is marked. */
  public String getTenantState() {
    return tenant().state().name();
  }
}
