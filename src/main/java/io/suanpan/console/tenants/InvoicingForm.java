package io.suanpan.console.tenants;

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
import java.util.Objects;
import java.util.stream.Stream;

/** Where a tenant's invoices go and what is agreed on for them, as it is typed. */
public class InvoicingForm implements Serializable {
  private String street;
  private String postalCode;
  private String city;
  private String province;
  private String country;

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
    if (address != null) {
      form.street = address.street();
      form.postalCode = address.postalCode();
      form.city = address.city();
      form.province = address.region();
      form.country = address.country();
    }
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
    boolean said =
        Stream.of(street, postalCode, city, province, country).anyMatch(Objects::nonNull);
    return said ? new Address(street, postalCode, city, province, country) : null;
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

  public String getStreet() {
    return street;
  }

  public void setStreet(String street) {
    this.street = street;
  }

  public String getPostalCode() {
    return postalCode;
  }

  public void setPostalCode(String postalCode) {
    this.postalCode = postalCode;
  }

  public String getCity() {
    return city;
  }

  public void setCity(String city) {
    this.city = city;
  }

  public String getProvince() {
    return province;
  }

  public void setProvince(String province) {
    this.province = province;
  }

  public String getCountry() {
    return country;
  }

  public void setCountry(String country) {
    this.country = country;
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
