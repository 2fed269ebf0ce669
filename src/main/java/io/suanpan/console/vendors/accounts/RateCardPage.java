package io.suanpan.console.vendors.accounts;

import io.suanpan.catalog.app.NegotiatedCards;
import io.suanpan.console.Upload;
import io.suanpan.identity.Permission;
import io.suanpan.metering.VendorAccount;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.problem.Violation;
import io.suanpan.tenancy.Tenant;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Books rates that an account has negotiated, as JSON. */
@Named
@ViewScoped
public class RateCardPage extends AboutAccount {
  @Inject NegotiatedCards cards;

  private transient Part file;

  @Size(max = 200)
  private String name;

  @Size(max = 1_000_000)
  private String text;

  private List<String> problems = List.of();

  public void load() {
    account(keeping());
  }

  private Tenant keeping() {
    return visitor.tenantFor(Permission.KEEP_ACCOUNTS, getCode());
  }

  public String save() {
    problems = List.of();
    return attempt.at(
        () -> {
          Tenant tenant = keeping();
          VendorAccount account = account(tenant);
          Upload.text(file).ifPresent(content -> text = content);
          if (text == null) {
            attempt.wrong("card:text", "required");
            return null;
          }
          return book(tenant, account);
        });
  }

  private String book(Tenant tenant, VendorAccount account) {
    try {
      cards.book(tenant, account, name, cards.read(text), visitor.user().actor());
    } catch (Refusal refusal) {
      if (refusal.code() == Code.NOT_FOUND) {
        throw refusal;
      }
      problems =
          refusal.violations().isEmpty()
              ? List.of(refusal.getMessage())
              : refusal.violations().stream().map(RateCardPage::told).toList();
      return null;
    }
    attempt.done("agreement.booked", name);
    return redirect.to(getAgreementsLink());
  }

  private static String told(Violation violation) {
    return violation.pointer() + ": " + violation.detail();
  }

  public List<String> getProblems() {
    return problems;
  }

  public Part getFile() {
    return null;
  }

  public void setFile(Part file) {
    this.file = file;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }
}
