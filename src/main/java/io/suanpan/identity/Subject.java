package io.suanpan.identity;

import java.util.regex.Pattern;

/**
 * Who somebody is at a provider of OpenID Connect (OpenID Connect Core 1.0, section 2: only both
 * together are unique, and they never change hands).
 *
 * @param issuer the provider's URL
 * @param id what it calls somebody, 1 to 255 ASCII characters
 */
public record Subject(String issuer, String id) {
  private static final Pattern FORM = Pattern.compile("\\p{ASCII}{1,255}");

  public Subject {
    if (!FORM.matcher(issuer).matches() || !FORM.matcher(id).matches()) {
      throw new IllegalArgumentException("issuer and subject have 1 to 255 ASCII characters");
    }
  }
}
