package io.suanpan.platform;

import io.suanpan.catalog.app.LoadBundledCatalog;
import io.suanpan.export.app.DeliverInvoices;
import io.suanpan.identity.Login;
import io.suanpan.identity.Password;
import io.suanpan.identity.User;
import io.suanpan.identity.app.KeepUsers;
import io.suanpan.invoicing.app.BillingRunQueue;
import io.suanpan.invoicing.app.BillingSchedule;
import io.suanpan.notify.app.AlertSchedule;
import io.suanpan.notify.app.SendDeliveries;
import io.suanpan.offboarding.app.ErasureSchedule;
import io.suanpan.problem.Refusal;
import io.suanpan.quota.app.QuotaUpkeep;
import io.suanpan.retention.app.RetentionSchedule;
import io.suanpan.storage.DatabaseLock;
import io.suanpan.tenancy.Secret;
import io.suanpan.tenancy.app.ManageKeys;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What must be there before the first request: the catalogue and somebody to operate. */
@ApplicationScoped
public class StartUp {
  private static final int WAIT_SECONDS = 120;

  /** The user of the console that there is at first. */
  private static final Login FIRST = new Login("operator");

  @Inject LoadBundledCatalog catalog;
  @Inject ManageKeys keys;
  @Inject KeepUsers users;
  @Inject BillingRunQueue billingRuns;
  @Inject BillingSchedule billingSchedule;
  @Inject RetentionSchedule retention;
  @Inject ErasureSchedule erasure;
  @Inject DeliverInvoices delivery;
  @Inject QuotaUpkeep quotas;
  @Inject SendDeliveries deliveries;
  @Inject AlertSchedule alerts;

  @Inject
  @ConfigProperty(name = "suanpan.bootstrap.operator.key")
  Optional<String> operatorKey;

  @Inject
  @ConfigProperty(name = "suanpan.console.password")
  Optional<String> consolePassword;

  @Resource(lookup = "java:app/jdbc/suanpan")
  private DataSource database;

  void onStart(@Observes @Initialized(ApplicationScoped.class) Object started)
      throws IOException, SQLException {
    if (!new DatabaseLock(database, "suanpan-start").holding(WAIT_SECONDS, this::fill)) {
      throw new SQLException("another node has been starting for " + WAIT_SECONDS + " s");
    }
    billingRuns.resume();
    billingSchedule.begin();
    retention.begin();
    erasure.begin();
    delivery.begin();
    quotas.begin();
    deliveries.begin();
    alerts.begin();
  }

  private void fill() throws IOException {
    catalog.load();
    Optional<Secret> made = keys.bootstrapOperator(operatorKey.map(Secret::new));
    made.ifPresent(
        secret ->
            System.out.println(
                "[suanpan] the first operator key, shown this once: " + secret.text()));
    consolePassword.ifPresent(this::letIn);
  }

  private void letIn(String password) {
    try {
      users.createFirst(FIRST, new Password(password), User.PasswordKind.GIVEN);
    } catch (Refusal e) {
      System.out.println(
          "[suanpan] SUANPAN_CONSOLE_PASSWORD will not do, so nobody can sign in to the console: "
              + e.getMessage());
    }
  }
}
