package io.suanpan.console.billing;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.suanpan.export.app.ExportFocus;
import io.suanpan.export.app.FocusFile;
import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.tenancy.Tenant;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.io.InputStream;
import java.time.YearMonth;
import java.util.Iterator;

/** Cost and usage of a month as CSV, FOCUS 1.2. */
@WebServlet("/console/focus-export")
public class FocusServlet extends MonthServlet {
  @Inject ExportFocus export;
  @Inject ObjectMapper json;

  @Override
  Iterator<InvoiceContent> of(Tenant tenant, YearMonth month) {
    return export.of(tenant, month);
  }

  @Override
  Iterator<InvoiceContent> ofAll(YearMonth month) {
    return export.ofAll(month);
  }

  @Override
  Download download(YearMonth month, Iterator<InvoiceContent> contents, String whose) {
    FocusFile file = new FocusFile(contents, json);
    return new Download(
        "focus-" + month + whose + ".csv",
        "text/csv;charset=UTF-8",
        out -> {
          try (InputStream rows = file.plain()) {
            rows.transferTo(out);
          }
        });
  }
}
