package io.suanpan.console.billing;

import io.suanpan.console.DownloadServlet;
import io.suanpan.console.Visitor;
import io.suanpan.identity.Permission;
import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.period.Months;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.Tenant;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.YearMonth;
import java.util.Iterator;

/** Something of a month: of a tenant, or of all when an operator names none. */
abstract class MonthServlet extends DownloadServlet {
  @Inject Visitor visitor;

  @Override
  protected Download download(HttpServletRequest request) {
    String tenant = request.getParameter("tenant");
    YearMonth month =
        Months.parse(request.getParameter("period"))
            .orElseThrow(() -> new Refusal(Code.UNREADABLE_PARAMETER, "which month?"));
    return visitor.isOperator() && tenant == null
        ? download(month, all(month), "")
        : download(month, of(visitor.tenant(tenant), month), "-" + visitor.tenant(tenant).code());
  }

  private Iterator<InvoiceContent> all(YearMonth month) {
    visitor.require(Permission.SEE_ALL);
    return ofAll(month);
  }

  abstract Iterator<InvoiceContent> of(Tenant tenant, YearMonth month);

  abstract Iterator<InvoiceContent> ofAll(YearMonth month);

  /**
   * @param whose what the name of the file says of the tenant
   */
  abstract Download download(YearMonth month, Iterator<InvoiceContent> contents, String whose);
}
