package io.suanpan.invoicing;

import io.suanpan.tenancy.TenantId;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** The contents of issued invoices and credit notes, as they were hashed, month by month. */
public interface InvoiceArchive {
  /** A tenant's of a month, in the order of their issue. */
  List<String> of(TenantId tenant, YearMonth period);

  /**
   * A place in a month: after that document of that tenant.
   *
   * @param tenant its number
   * @param edition which document of the tenant's month it is
   */
  record Mark(int tenant, int edition) {
    /** Before all. */
    public static final Mark BEGINNING = new Mark(0, 0);
  }

  /**
   * Some contents of a month.
   *
   * @param next where to read on, or empty at the end
   */
  record Page(List<String> contents, Optional<Mark> next) {}

  /** Those of all tenants, by tenant, at most so many. */
  Page ofAll(YearMonth period, Mark after, int limit);
}
