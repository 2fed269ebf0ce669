package io.suanpan.console.billing;

import io.suanpan.console.AddressForm;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.Issuer;
import io.suanpan.tenancy.TenantRules;
import io.suanpan.tenancy.app.PaymentAccount;
import jakarta.validation.constraints.Email;
import java.io.Serializable;

/** The issuer as it is typed. */
public class IssuerForm implements Serializable {
  private String name;
  private AddressForm address = AddressForm.in("DE");
  private String vatId;
  private String taxNumber;

  @Email private String email;

  private String electronicAddress;
  private String contact;
  private String phone;
  private String bank;
  private String iban;
  private String bic;
  private String series = "INV";
  private int paymentDays = 14;

  static IssuerForm of(Issuer issuer) {
    IssuerForm form = new IssuerForm();
    form.name = issuer.name();
    form.address = AddressForm.of(issuer.address());
    form.vatId = issuer.vatId();
    form.taxNumber = issuer.taxNumber();
    form.email = issuer.email();
    form.electronicAddress = issuer.electronicAddress();
    form.contact = issuer.contact();
    form.phone = issuer.phone();
    form.bank = issuer.bank();
    form.iban = issuer.iban();
    form.bic = issuer.bic();
    form.series = issuer.series();
    form.paymentDays = issuer.paymentDays();
    return form;
  }

  /**
   * @throws Refusal when something of it is wrong
   */
  Issuer issuer() {
    require(name, TenantRules.READABLE, "/issuer/name");
    require(contact, TenantRules.READABLE, "/issuer/contact");
    require(phone, TenantRules.PHONE, "/phone");
    require(electronicAddress, TenantRules.ELECTRONIC_ADDRESS, "/electronicAddress");
    require(series, "[A-Z0-9]{1,10}", "/series");
    return new Issuer(
        name,
        address.address(),
        TenantRules.vatId("/vatId", vatId),
        taxNumber,
        email,
        electronicAddress,
        contact,
        phone,
        bank,
        PaymentAccount.iban(iban),
        PaymentAccount.bic(bic),
        series,
        paymentDays);
  }

  private static void require(String text, String form, String pointer) {
    if (text != null && !text.matches(form)) {
      throw Refusal.of(pointer, Code.INVALID_VALUE, "does not look as it must");
    }
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public AddressForm getAddress() {
    return address;
  }

  public String getVatId() {
    return vatId;
  }

  public void setVatId(String vatId) {
    this.vatId = vatId;
  }

  public String getTaxNumber() {
    return taxNumber;
  }

  public void setTaxNumber(String taxNumber) {
    this.taxNumber = taxNumber;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getElectronicAddress() {
    return electronicAddress;
  }

  public void setElectronicAddress(String electronicAddress) {
    this.electronicAddress = electronicAddress;
  }

  public String getContact() {
    return contact;
  }

  public void setContact(String contact) {
    this.contact = contact;
  }

  public String getPhone() {
    return phone;
  }

  public void setPhone(String phone) {
    this.phone = phone;
  }

  public String getBank() {
    return bank;
  }

  public void setBank(String bank) {
    this.bank = bank;
  }

  public String getIban() {
    return iban;
  }

  public void setIban(String iban) {
    this.iban = iban;
  }

  public String getBic() {
    return bic;
  }

  public void setBic(String bic) {
    this.bic = bic;
  }

  public String getSeries() {
    return series;
  }

  public void setSeries(String series) {
    this.series = series;
  }

  public int getPaymentDays() {
    return paymentDays;
  }

  public void setPaymentDays(int paymentDays) {
    this.paymentDays = paymentDays;
  }
}
