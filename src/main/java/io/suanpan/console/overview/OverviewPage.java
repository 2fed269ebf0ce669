package io.suanpan.console.overview;

import io.suanpan.console.Visitor;
import io.suanpan.identity.Permission;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** How all tenants stand. */
@Named
@ViewScoped
public class OverviewPage implements Serializable {
  @Inject Visitor visitor;
  @Inject Overview overview;

  /** Made for one answer, so it is not kept. */
  private transient OverviewView view;

  public void load() {
    visitor.require(Permission.SEE_ALL);
    view = overview.view();
  }

  public OverviewView getView() {
    return view;
  }
}
