package io.suanpan.catalog;

/**
 * Something that was read.
 *
 * @param title what it is
 * @param address where it is
 * @param asOf the day or months it speaks of
 */
public record Source(String title, String address, String asOf) {}
