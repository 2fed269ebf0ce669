package io.suanpan.tenancy.store;

import io.suanpan.tenancy.Issuer;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row of {@code issuer}. */
@Entity
@Table(name = "issuer")
class IssuerEntity {
  static final int ONLY = 1;

  @Id
  @Column(name = "issuer_id")
  Integer id = ONLY;

  String name;
  @Embedded AddressColumns address;

  @Column(name = "vat_id")
  String vatId;

  @Column(name = "tax_number")
  String taxNumber;

  String email;

  @Column(name = "electronic_address")
  String electronicAddress;

  String contact;
  String phone;
  String bank;
  String iban;
  String bic;
  String series;

  @Column(name = "payment_days")
  int paymentDays;

  static IssuerEntity of(Issuer issuer) {
    IssuerEntity entity = new IssuerEntity();
    entity.name = issuer.name();
    entity.address = AddressColumns.of(issuer.address());
    entity.vatId = issuer.vatId();
    entity.taxNumber = issuer.taxNumber();
    entity.email = issuer.email();
    entity.electronicAddress = issuer.electronicAddress();
    entity.contact = issuer.contact();
    entity.phone = issuer.phone();
    entity.bank = issuer.bank();
    entity.iban = issuer.iban();
    entity.bic = issuer.bic();
    entity.series = issuer.series();
    entity.paymentDays = issuer.paymentDays();
    return entity;
  }

  Issuer toDomain() {
    return new Issuer(
        name,
        address.toDomain(),
        vatId,
        taxNumber,
        email,
        electronicAddress,
        contact,
        phone,
        bank,
        iban,
        bic,
        series,
        paymentDays);
  }
}
