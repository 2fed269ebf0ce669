package io.suanpan.tenancy.store;

import io.suanpan.tenancy.Address;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** The columns of a postal address. */
@Embeddable
class AddressColumns {
  String street;

  @Column(name = "postal_code")
  String postalCode;

  String city;

  @Column(name = "state_name")
  String region;

  String country;

  static AddressColumns of(Address address) {
    AddressColumns columns = new AddressColumns();
    if (address != null) {
      columns.street = address.street();
      columns.postalCode = address.postalCode();
      columns.city = address.city();
      columns.region = address.region();
      columns.country = address.country();
    }
    return columns;
  }

  Address toDomain() {
    return new Address(street, postalCode, city, region, country);
  }
}
