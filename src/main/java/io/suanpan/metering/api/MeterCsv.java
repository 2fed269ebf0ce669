package io.suanpan.metering.api;

import io.suanpan.metering.MeterQuery;
import io.suanpan.metering.MeterSums.Sum;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The answer to a query of a meter as CSV. The columns are OpenMeter's, those of its customers
 * apart; the file's name is the meter's.
 */
public final class MeterCsv {
  private MeterCsv() {}

  public static String of(MeterQuery query, List<Sum> sums) {
    List<String> groups =
        query.groupBy().stream().filter(key -> !key.equals(MeterQuery.SUBJECT)).toList();
    StringBuilder text = new StringBuilder();
    try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
      List<Object> header = new ArrayList<>(List.of("window_start", "window_end", "subject"));
      header.addAll(groups);
      header.add("value");
      csv.printRecord(header);
      for (Sum sum : sums) {
        List<Object> cells = new ArrayList<>();
        cells.add(sum.window().start());
        cells.add(sum.window().end());
        cells.add(sum.subject().orElse(""));
        groups.forEach(key -> cells.add(sum.groupBy().get(key)));
        cells.add(sum.quantity());
        csv.printRecord(cells);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
