package io.suanpan.console.vendors.accounts;

import io.suanpan.catalog.app.ManageCommitments;
import io.suanpan.catalog.app.ManageDiscounts;
import io.suanpan.identity.Permission;
import io.suanpan.metering.VendorAccount;
import io.suanpan.tenancy.Tenant;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What an account has agreed on: discounts, commitments, negotiated rates. */
@Named
@ViewScoped
public class AgreementsPage extends AboutAccount {
  @Inject ManageDiscounts manageDiscounts;
  @Inject ManageCommitments manageCommitments;
  @Inject AgreementRows agreementRows;
  @Inject RateRows rateRows;

  private List<AgreementRow> discounts = List.of();
  private List<AgreementRow> commitments = List.of();
  private List<RateRow> rates = List.of();

  public void load() {
    Tenant tenant = tenant();
    VendorAccount account = account(tenant);
    discounts =
        manageDiscounts.list(tenant).stream()
            .filter(discount -> discount.isOf(account.id()))
            .map(discount -> agreementRows.of(tenant, discount, account.currency()))
            .toList();
    commitments =
        manageCommitments.list(tenant).stream()
            .filter(commitment -> commitment.account() == account.id())
            .map(commitment -> agreementRows.of(tenant, commitment))
            .toList();
    rates = rateRows.of(tenant, account);
  }

  public String endDiscount(String id) {
    return attempt.at(
        () -> {
          Tenant tenant = keeping();
          manageDiscounts.end(tenant, Integer.parseInt(id), visitor.user().actor());
          attempt.done("discount.ended");
          return redirect.here();
        });
  }

  public String endCommitment(String id) {
    return attempt.at(
        () -> {
          Tenant tenant = keeping();
          manageCommitments.end(tenant, Integer.parseInt(id), visitor.user().actor());
          attempt.done("commitment.ended");
          return redirect.here();
        });
  }

  private Tenant keeping() {
    return visitor.tenantFor(Permission.KEEP_ACCOUNTS, getCode());
  }

  public boolean isKeeper() {
    return visitor.may(Permission.KEEP_ACCOUNTS.name());
  }

  /** Those of the account, and those of all accounts. */
  public List<AgreementRow> getDiscounts() {
    return discounts;
  }

  public List<AgreementRow> getCommitments() {
    return commitments;
  }

  public List<RateRow> getRates() {
    return rates;
  }

  public String getDiscountLink() {
    return link("discount");
  }

  public String getCommitmentLink() {
    return link("commitment");
  }

  public String getRateCardLink() {
    return link("rate-card");
  }
}
