package io.suanpan.console.billing;

import java.io.Serializable;

/** A file that can be had. */
public record FileLink(String title, String link) implements Serializable {}
