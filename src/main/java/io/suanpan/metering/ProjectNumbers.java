package io.suanpan.metering;

import io.suanpan.tenancy.TenantId;
import java.time.YearMonth;

/** Numbers for projects. One once given, or not given, in a month stays so for that month. */
public interface ProjectNumbers {
  /**
   * The project's number, committed; {@link ProjectDay#OTHERS} when {@link
   * ProjectDay#PROJECTS_A_MONTH} others of that month came before it.
   */
  int number(TenantId tenant, YearMonth month, String project);

  /**
   * The project that has a number; {@link ProjectDayStore#OTHERS} for {@link ProjectDay#OTHERS}.
   */
  String name(TenantId tenant, int number);
}
