package io.suanpan.catalog.app;

import io.suanpan.catalog.FxRate;
import io.suanpan.catalog.FxRateStore;
import io.suanpan.catalog.FxRateStore.Published;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Loads exchange rates in the layout of the European Central Bank's {@code eurofxref-hist.csv}: a
 * day a row, a currency a column, units for one euro, {@code N/A} where there is none.
 */
@ApplicationScoped
public class ImportFxRates {
  /** The publisher named on invoices. */
  public static final String ECB = "ECB euro foreign exchange reference rates";

  private static final Pattern RATE = Pattern.compile("[0-9]{1,10}(\\.[0-9]{1,10})?");

  @Inject FxRateStore store;
  @Inject AuditLog audit;

  /**
   * @param source the publisher, named on invoices
   * @return how many rates were new; a rate that is there already stays as it is
   * @throws Refusal when a row cannot be read; nothing is stored then
   */
  @Transactional
  public int load(Reader csv, String source, String actor) throws IOException {
    List<Published> rates = new ArrayList<>();
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setTrailingDelimiter(true)
            .setIgnoreEmptyLines(true)
            .setAllowMissingColumnNames(true)
            .get();
    try (CSVParser rows = CSVParser.parse(csv, format)) {
      for (CSVRecord row : rows) {
        rates.addAll(row(row, source));
      }
    }
    if (rates.isEmpty()) {
      throw new Refusal(Code.INVALID_FX_RATES, "there is no rate in it");
    }
    int added = store.add(rates);
    if (added > 0) {
      audit.write(
          Optional.empty(), actor, "import-fx-rates", added + " rates of \"" + source + "\"");
    }
    return added;
  }

  /**
   * Adds one rate.
   *
   * @throws Refusal when there is one of that currency and day: a published rate never changes
   */
  @Transactional
  public void add(Published published, String actor) {
    if (published.currency().equals(FxRate.EUR)) {
      throw Refusal.of("/currency", Code.INVALID_VALUE, "rates are of other currencies per euro");
    }
    if (store.add(List.of(published)) == 0) {
      throw new Refusal(
          Code.ALREADY_EXISTS,
          "there is a rate of " + published.currency() + " on " + published.day());
    }
    audit.write(Optional.empty(), actor, "add-fx-rate", "nothing -> " + published);
  }

  private static List<Published> row(CSVRecord row, String source) {
    List<Published> rates = new ArrayList<>();
    try {
      LocalDate day = LocalDate.parse(row.get("Date"));
      for (Map.Entry<String, String> cell : row.toMap().entrySet()) {
        String text = cell.getValue();
        if (!cell.getKey().equals("Date") && !text.isEmpty() && !text.equals("N/A")) {
          if (!RATE.matcher(text).matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is not a rate");
          }
          FxRate rate = new FxRate(new BigDecimal(text), day, source);
          rates.add(new Published(day, Currency.getInstance(cell.getKey()), rate));
        }
      }
      return rates;
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new Refusal(
          Code.INVALID_FX_RATES, "row " + row.getRecordNumber() + ": " + e.getMessage());
    }
  }
}
