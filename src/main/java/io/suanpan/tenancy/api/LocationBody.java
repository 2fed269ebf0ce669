package io.suanpan.tenancy.api;

import io.suanpan.tenancy.Address;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A postal address on the wire. */
public record LocationBody(
    @Size(max = 200) String street,
    @Size(max = 32) String postalCode,
    @Size(max = 100) String city,
    @Size(max = 100) String region,
    @Pattern(regexp = "[A-Z]{2}") String country) {
  static LocationBody of(Address a) {
    return a == null
        ? null
        : new LocationBody(a.street(), a.postalCode(), a.city(), a.region(), a.country());
  }

  Address toDomain() {
    return new Address(street, postalCode, city, region, country);
  }
}
