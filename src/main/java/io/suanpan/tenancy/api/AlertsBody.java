package io.suanpan.tenancy.api;

import io.suanpan.tenancy.AlertTerms;
import io.suanpan.tenancy.TenantRules;
import io.suanpan.tenancy.TypePattern;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Who is told of notifications by e-mail. On a change, what is absent stays.
 *
 * @param emails addresses, up to 10; an empty list for nobody
 * @param types of which types: types, or beginnings of types such as {@code quota.*}; an empty list
 *     for the usual ones
 */
public record AlertsBody(
    @Size(max = AlertTerms.MOST_EMAILS)
        List<@NotNull @Size(max = 254) @Email @Pattern(regexp = TenantRules.EMAIL) String> emails,
    @Size(max = 20)
        List<@NotNull @Size(max = 100) @Pattern(regexp = TypePattern.FORM) String> types) {

  static AlertsBody of(AlertTerms alerts) {
    List<TypePattern> types = alerts.types().isEmpty() ? AlertTerms.USUAL_TYPES : alerts.types();
    return alerts.emails().isEmpty()
        ? null
        : new AlertsBody(alerts.emails(), types.stream().map(TypePattern::text).toList());
  }

  AlertTerms change(AlertTerms before) {
    return new AlertTerms(
        emails == null ? before.emails() : emails.stream().distinct().toList(),
        types == null ? before.types() : types.stream().distinct().map(TypePattern::new).toList());
  }
}
