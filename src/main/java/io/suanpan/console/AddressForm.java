package io.suanpan.console;

import io.suanpan.tenancy.Address;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A postal address as it is typed; {@code address-fields.xhtml} shows it. */
public class AddressForm implements Serializable {
  private String street;
  private String postalCode;
  private String city;
  private String region;
  private String country;

  public static AddressForm in(String country) {
    AddressForm form = new AddressForm();
    form.country = country;
    return form;
  }

  /**
   * @param address null where none is known
   */
  public static AddressForm of(Address address) {
    AddressForm form = new AddressForm();
    if (address != null) {
      form.street = address.street();
      form.postalCode = address.postalCode();
      form.city = address.city();
      form.region = address.region();
      form.country = address.country();
    }
    return form;
  }

  public Address address() {
    return new Address(street, postalCode, city, region, country);
  }

  /** Empty where nothing of it is said. */
  public Optional<Address> said() {
    return Stream.of(street, postalCode, city, region, country).allMatch(Objects::isNull)
        ? Optional.empty()
        : Optional.of(address());
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

  public String getRegion() {
    return region;
  }

  public void setRegion(String region) {
    this.region = region;
  }

  public String getCountry() {
    return country;
  }

  public void setCountry(String country) {
    this.country = country;
  }
}
