package io.suanpan.console.vendors.catalog;

import io.suanpan.catalog.Catalog;
import io.suanpan.catalog.RateCard;
import io.suanpan.catalog.VendorCatalog;
import io.suanpan.catalog.app.CurrentCatalog;
import io.suanpan.console.Visitor;
import io.suanpan.identity.Permission;
import io.suanpan.metering.VendorId;
import io.suanpan.problem.Refusal;
import jakarta.inject.Inject;
import java.io.Serializable;

/** What pages of one vendor share. */
public abstract class AboutVendor implements Serializable {
  @Inject protected Visitor visitor;
  @Inject protected CurrentCatalog current;

  private String id;
  private String card;

  /**
   * The vendor as its catalogue stands now.
   *
   * @throws Refusal when there is none, or the user may not see it
   */
  protected Catalog.Entry entry() {
    visitor.require(Permission.SEE_ALL);
    return current.get().vendors().entrySet().stream()
        .filter(entry -> entry.getKey().name().equals(id))
        .map(java.util.Map.Entry::getValue)
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("vendor " + id));
  }

  /** The rate card that the URL says, else the home card. */
  protected RateCard card(VendorCatalog vendor) {
    return vendor.rateCards().stream()
        .filter(known -> PriceRows.name(known).equals(card))
        .findFirst()
        .orElse(vendor.rateCards().get(0));
  }

  protected static VendorId vendorId(Catalog.Entry entry) {
    return entry.catalog().vendor();
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public String getCard() {
    return card;
  }

  public void setCard(String card) {
    this.card = card;
  }
}
