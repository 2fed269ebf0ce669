package io.suanpan.tenancy.store;

import io.suanpan.tenancy.AlertTerms;
import io.suanpan.tenancy.TypePattern;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The columns of who is told of notifications by e-mail: lists, with blanks between. */
@Embeddable
class AlertTermsColumns {
  @Column(name = "alert_emails")
  String emails;

  @Column(name = "alert_types")
  String types;

  static AlertTermsColumns of(AlertTerms alerts) {
    AlertTermsColumns columns = new AlertTermsColumns();
    columns.emails = String.join(" ", alerts.emails());
    columns.types = alerts.types().stream().map(TypePattern::text).collect(Collectors.joining(" "));
    return columns;
  }

  AlertTerms toDomain() {
    return new AlertTerms(words(emails), words(types).stream().map(TypePattern::new).toList());
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : Arrays.asList(text.split(" ", -1));
  }
}
