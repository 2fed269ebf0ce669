package io.suanpan.export.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.suanpan.export.focus.FocusColumn;
import io.suanpan.export.focus.FocusRow;
import io.suanpan.export.focus.FocusRows;
import io.suanpan.invoicing.InvoiceContent;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes rows of FOCUS as CSV: what is null is an empty field.
 *
 * @param json how a map is written
 */
public record FocusCsv(ObjectMapper json) {
  /** A header, then the rows of each document. */
  public void write(Iterator<InvoiceContent> contents, Appendable out) throws IOException {
    CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
    csv.printRecord(FocusColumn.ALL.stream().map(FocusColumn::id));
    while (contents.hasNext()) {
      for (FocusRow row : FocusRows.of(contents.next())) {
        for (FocusColumn column : FocusColumn.ALL) {
          csv.print(cell(column.value().apply(row)));
        }
        csv.println();
      }
    }
  }

  private Object cell(Object value) throws IOException {
    if (value instanceof BigDecimal number) {
      return decimal(number);
    }
    return value instanceof Map ? json.writeValueAsString(value) : value;
  }

  /** With a point also where it is whole: readers that guess a column's type need it. */
  private static String decimal(BigDecimal number) {
    BigDecimal shortest = number.stripTrailingZeros();
    return shortest.setScale(Math.max(1, shortest.scale())).toPlainString();
  }
}
