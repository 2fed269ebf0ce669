package io.suanpan.ingestion.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.suanpan.ingestion.ColumnMapping;
import io.suanpan.ingestion.Import;
import io.suanpan.ingestion.JsonText;
import io.suanpan.ingestion.app.Imports;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The lines that an import refused, all of them. */
@ApplicationScoped
public class ImportReport {
  private static final int PAGE = 1000;

  @Inject Imports imports;
  @Inject ObjectMapper json;
  @Inject JsonText text;

  /** The first so many. */
  List<RefusedView> first(Tenant tenant, Import it, int limit) {
    return page(tenant, it, 0, limit);
  }

  /** A row for each, below a header. */
  StreamingOutput csv(Tenant tenant, Import it) {
    return out -> {
      Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
      CSVPrinter rows = new CSVPrinter(writer, CSVFormat.RFC4180);
      rows.printRecord(RefusedView.COLUMNS);
      each(tenant, it, line -> rows.printRecord(line.cells()));
      rows.flush();
    };
  }

  /** A line of JSON for each. */
  StreamingOutput lines(Tenant tenant, Import it) {
    return out -> {
      Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
      each(tenant, it, line -> writer.append(json.writeValueAsString(line)).append('\n'));
      writer.flush();
    };
  }

  private interface Print {
    void line(RefusedView line) throws IOException;
  }

  private void each(Tenant tenant, Import it, Print print) throws IOException {
    List<RefusedView> page = page(tenant, it, 0, PAGE);
    while (!page.isEmpty()) {
      for (RefusedView line : page) {
        print.line(line);
      }
      page = page(tenant, it, page.get(page.size() - 1).line(), PAGE);
    }
  }

  private List<RefusedView> page(Tenant tenant, Import it, long after, int limit) {
    Optional<ColumnMapping> mapping = it.source().mapping().map(text::read).map(ColumnMapping::of);
    return imports.refused(tenant, it.id(), after, limit).stream()
        .map(refused -> RefusedView.of(refused, mapping))
        .toList();
  }
}
