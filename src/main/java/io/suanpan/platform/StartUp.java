package io.suanpan.platform;

import io.suanpan.catalog.app.LoadBundledCatalog;
import io.suanpan.invoicing.app.BillingRunQueue;
import io.suanpan.tenancy.Secret;
import io.suanpan.tenancy.app.ManageKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What must be there before the first request: the catalogue and somebody to operate. */
@ApplicationScoped
public class StartUp {
  @Inject LoadBundledCatalog catalog;
  @Inject ManageKeys keys;
  @Inject BillingRunQueue billingRuns;

  @Inject
  @ConfigProperty(name = "suanpan.bootstrap.operator.key")
  Optional<String> operatorKey;

  void onStart(@Observes @Initialized(ApplicationScoped.class) Object started) throws IOException {
    catalog.load();
    billingRuns.resume();
    Optional<Secret> made = keys.bootstrapOperator(operatorKey.map(Secret::new));
    made.ifPresent(
        secret ->
            System.out.println(
                "[suanpan] the first operator key, shown this once: " + secret.text()));
  }
}
