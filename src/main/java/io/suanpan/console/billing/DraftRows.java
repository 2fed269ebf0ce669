package io.suanpan.console.billing;

import io.suanpan.console.Figures;
import io.suanpan.console.billing.DraftRow.WarningRow;
import io.suanpan.invoicing.Draft;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.app.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Says what drafts come to and what is conspicuous about them. */
@ApplicationScoped
class DraftRows {
  @Inject Directory directory;
  @Inject Figures figures;

  DraftRow of(Draft draft) {
    Tenant tenant = directory.tenant(draft.tenant()).orElseThrow();
    return new DraftRow(
        draft.id(),
        "/console/draft" + Links.query("id", draft.id()),
        tenant.code(),
        tenant.name(),
        figures.money(draft.total(), draft.currency()),
        figures.time(Optional.of(draft.madeAt())),
        draft.warnings().stream()
            .map(warning -> new WarningRow(warning.kind().name(), warning.detail()))
            .toList());
  }
}
