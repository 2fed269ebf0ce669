package io.suanpan.notify.app;

import io.suanpan.tenancy.AlertTerms;
import io.suanpan.tenancy.TypePattern;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How the installation watches and who of the operator is told; the same on every node. */
@ApplicationScoped
public class AlertSettings {
  @Inject
  @ConfigProperty(name = "suanpan.alerts.every", defaultValue = "PT1H")
  Duration every;

  @Inject
  @ConfigProperty(name = "suanpan.alerts.operator.email")
  Optional<String> emails;

  @Inject
  @ConfigProperty(name = "suanpan.alerts.operator.types")
  Optional<String> types;

  /** How often all tenants are looked at; empty for never. */
  Optional<Duration> every() {
    if (every.isNegative()) {
      throw new IllegalStateException("suanpan.alerts.every is PT0S or more, not " + every);
    }
    return Optional.of(every).filter(duration -> !duration.isZero());
  }

  /** Who is told of what concerns any tenant. */
  AlertTerms operator() {
    return new AlertTerms(words(emails), words(types).stream().map(TypePattern::new).toList());
  }

  /** With commas between; the server knows no lists that may be absent. */
  private static List<String> words(Optional<String> list) {
    return list.map(text -> Arrays.stream(text.split(",", -1)).map(String::strip).toList())
        .orElse(List.of());
  }
}
