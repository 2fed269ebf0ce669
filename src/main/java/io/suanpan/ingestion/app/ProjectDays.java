package io.suanpan.ingestion.app;

import io.suanpan.metering.ProjectDay;
import io.suanpan.metering.ProjectNumbers;
import io.suanpan.period.Bucket;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/** Tells on which day of which project usage counts. */
@ApplicationScoped
public class ProjectDays {
  @Inject ProjectNumbers numbers;

  ProjectDay of(Tenant tenant, String project, Instant at) {
    YearMonth month = YearMonth.from(at.atZone(tenant.zone()));
    return of(tenant, numbers.number(tenant.id(), month, project), at);
  }

  /** Of a project whose number is known. */
  static ProjectDay of(Tenant tenant, int project, Instant at) {
    LocalDate day = LocalDate.ofInstant(at, tenant.zone());
    return new ProjectDay(Bucket.of(day.atStartOfDay(tenant.zone()).toInstant()), project);
  }
}
