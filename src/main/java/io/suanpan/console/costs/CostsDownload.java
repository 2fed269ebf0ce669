package io.suanpan.console.costs;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.suanpan.console.DownloadServlet;
import io.suanpan.console.Now;
import io.suanpan.console.Visitor;
import io.suanpan.export.app.CostsCsv;
import io.suanpan.identity.Permission;
import io.suanpan.invoicing.app.AllocateCosts;
import io.suanpan.period.Months;
import io.suanpan.tenancy.Tenant;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.time.YearMonth;

/** What the page of costs shows as a table, as CSV. */
@WebServlet("/console/costs.csv")
public class CostsDownload extends DownloadServlet {
  @Inject Visitor visitor;
  @Inject AllocateCosts allocate;
  @Inject Now now;

  @Override
  protected Download download(HttpServletRequest request) {
    visitor.require(Permission.SEE);
    Tenant tenant = visitor.tenant(request.getParameter("tenant"));
    YearMonth month =
        Months.parse(request.getParameter("month"))
            .orElseGet(() -> YearMonth.from(now.instant().atZone(tenant.zone())));
    By by = By.of(request.getParameter("by"));
    String csv = CostsCsv.of(allocate.allocate(tenant, month), by.dimensions());
    String name = "costs-%s-%s-%s.csv".formatted(tenant.code(), month, by.word());
    return new Download(name, "text/csv; charset=UTF-8", out -> out.write(csv.getBytes(UTF_8)));
  }
}
