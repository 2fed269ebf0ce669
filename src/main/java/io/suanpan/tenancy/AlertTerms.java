package io.suanpan.tenancy;

import java.util.List;
import java.util.stream.Stream;

/**
 * Who is told of notifications by e-mail.
 *
 * @param emails their addresses, up to {@link #MOST_EMAILS}; none for nobody
 * @param types of which types; none means the {@link #USUAL_TYPES}
 */
public record AlertTerms(List<String> emails, List<TypePattern> types) {
  /** What somebody should look at; invoices have e-mails of their own. */
  public static final List<TypePattern> USUAL_TYPES =
      Stream.of("quota.*", "grant.*", "vendor.*", "usage.*", "quarantine.*")
          .map(TypePattern::new)
          .toList();

  public static final int MOST_EMAILS = 10;

  public static final AlertTerms NONE = new AlertTerms(List.of(), List.of());

  public AlertTerms {
    emails = List.copyOf(emails);
    types = List.copyOf(types);
  }

  /** Who is told of notifications of that type. */
  public List<String> emailsFor(String type) {
    List<TypePattern> wanted = types.isEmpty() ? USUAL_TYPES : types;
    return wanted.stream().anyMatch(pattern -> pattern.matches(type)) ? emails : List.of();
  }
}
