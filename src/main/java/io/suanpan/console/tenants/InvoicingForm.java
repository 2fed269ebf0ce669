package io.suanpan.console.tenants;

import io.suanpan.console.AddressForm;
import io.suanpan.tenancy.Address;
import io.suanpan.tenancy.InvoiceDelivery;
import io.suanpan.tenancy.InvoiceProfile;
import io.suanpan.tenancy.InvoiceTerms;
import io.suanpan.tenancy.TenantRules;
import io.suanpan.tenancy.UnpricedUsage;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.io.Serializable;

/** Where a tenant's invoices go and what is agreed on for them, as it is typed. */
public class InvoicingForm implements Serializable {
  private AddressForm address = new AddressForm();

  @Pattern(regexp = TenantRules.READABLE)
  private String orderReference;

  @Pattern(regexp = TenantRules.READABLE)
  private String buyerReference;

  @Pattern(regexp = TenantRules.ELECTRONIC_ADDRESS)
  private String electronicAddress;

  @Min(0)
  @Max(365)
  private Integer paymentDays;

  private InvoiceProfile profile = InvoiceProfile.EN16931;
  private UnpricedUsage unpriced = UnpricedUsage.BILLED_LATER;
  private InvoiceDelivery delivery = InvoiceDelivery.ON_REQUEST;

  static InvoicingForm of(Address address, InvoiceTerms terms) {
    InvoicingForm form = new InvoicingForm();
    form.address = AddressForm.of(address);
    form.orderReference = terms.orderReference();
    form.buyerReference = terms.buyerReference();
    form.electronicAddress = terms.electronicAddress();
    form.paymentDays = terms.paymentDays();
    form.profile = terms.profile();
    form.unpriced = terms.unpriced();
    form.delivery = terms.delivery();
    return form;
  }

  /** Null where nothing of it is said. */
  Address address() {
    return address.said().orElse(null);
  }

  /**
   * @param before those of which the words for payment stay
   */
  InvoiceTerms terms(InvoiceTerms before) {
    return new InvoiceTerms(
        electronicAddress,
        orderReference,
        buyerReference,
        paymentDays,
        before.paymentTerms(),
        profile,
        unpriced,
        delivery);
  }

  public AddressForm getAddress() {
    return address;
  }

  public String getOrderReference() {
    return orderReference;
  }

  public void setOrderReference(String orderReference) {
    this.orderReference = orderReference;
  }

  public String getBuyerReference() {
    return buyerReference;
  }

  public void setBuyerReference(String buyerReference) {
    this.buyerReference = buyerReference;
  }

  public String getElectronicAddress() {
    return electronicAddress;
  }

  public void setElectronicAddress(String electronicAddress) {
    this.electronicAddress = electronicAddress;
  }

  public Integer getPaymentDays() {
    return paymentDays;
  }

  public void setPaymentDays(Integer paymentDays) {
    this.paymentDays = paymentDays;
  }

  public InvoiceProfile getProfile() {
    return profile;
  }

  public void setProfile(InvoiceProfile profile) {
    this.profile = profile;
  }

  public UnpricedUsage getUnpriced() {
    return unpriced;
  }

  public void setUnpriced(UnpricedUsage unpriced) {
    this.unpriced = unpriced;
  }

  public InvoiceDelivery getDelivery() {
    return delivery;
  }

  public void setDelivery(InvoiceDelivery delivery) {
    this.delivery = delivery;
  }
}
