package io.suanpan.tenancy;

/**
 * A postal address (EN 16931 BG-5 and BG-8). Every part may be absent.
 *
 * @param street street and number
 * @param postalCode post code
 * @param city city
 * @param region state or province
 * @param country ISO 3166-1 alpha-2
 */
public record Address(
    String street, String postalCode, String city, String region, String country) {}
