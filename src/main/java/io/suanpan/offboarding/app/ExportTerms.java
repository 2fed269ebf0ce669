package io.suanpan.offboarding.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.suanpan.catalog.app.ManageCommitments;
import io.suanpan.catalog.app.ManageDiscounts;
import io.suanpan.grants.app.BookGrant;
import io.suanpan.invoicing.app.ManageFees;
import io.suanpan.invoicing.app.ManageTenantCredits;
import io.suanpan.metering.app.VendorAccounts;
import io.suanpan.quota.Standing;
import io.suanpan.quota.app.ReadQuotas;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes what a tenant is and what was agreed with it, a JSON file each. */
@ApplicationScoped
class ExportTerms {
  @Inject ReadQuotas quotas;
  @Inject VendorAccounts accounts;
  @Inject BookGrant grants;
  @Inject ManageDiscounts discounts;
  @Inject ManageCommitments commitments;
  @Inject ManageFees fees;
  @Inject ManageTenantCredits credits;
  @Inject ObjectMapper json;

  void write(Tenant tenant, ZipOutputStream zip) throws IOException {
    add(zip, "tenant", tenant);
    add(zip, "quotas", quotas.standings(tenant).stream().map(Standing::quota).toList());
    add(zip, "vendor-accounts", accounts.list(tenant));
    add(zip, "grants", grants.list(tenant));
    add(zip, "discounts", discounts.list(tenant));
    add(zip, "commitments", commitments.list(tenant));
    add(zip, "fees", fees.list(tenant));
    add(zip, "credits", credits.list(tenant));
  }

  private void add(ZipOutputStream zip, String name, Object value) throws IOException {
    zip.putNextEntry(new ZipEntry(name + ".json"));
    zip.write(PlainRecords.with(json).writerWithDefaultPrettyPrinter().writeValueAsBytes(value));
    zip.closeEntry();
  }
}
