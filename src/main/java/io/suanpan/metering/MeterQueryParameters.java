package io.suanpan.metering;

import io.suanpan.metering.MeterQueryReader.Read;
import io.suanpan.problem.Code;
import io.suanpan.problem.Violation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the parameters of {@code GET /api/v1/meters/{slug}/query}, as OpenMeter's SDK sends them.
 */
public final class MeterQueryParameters {
  private static final String ADVANCED = "advancedMeterGroupByFilters";
  private static final Pattern FILTER = Pattern.compile("filterGroupBy\\[([^\\]]*)\\]");
  private static final List<String> LISTS = List.of("subject", "groupBy", "filterCustomerId");

  private MeterQueryParameters() {}

  /**
   * @param meter which meter is asked for
   * @param parameters all values of each parameter, decoded
   * @param json parses a JSON text; empty when it is none
   */
  public static Read read(
      Meter meter, Map<String, List<String>> parameters, Function<String, Optional<Object>> json) {
    Map<String, Object> body = new LinkedHashMap<>();
    Map<String, Object> filters = new LinkedHashMap<>();
    parameters.forEach(
        (name, values) -> {
          Matcher filter = FILTER.matcher(name);
          if (filter.matches()) {
            filters.put(filter.group(1), values);
          } else if (!values.isEmpty()) {
            body.put(name, LISTS.contains(name) ? values : values.get(0));
          }
        });
    // A plain parameter of that name means nothing.
    body.remove("filterGroupBy");
    if (!filters.isEmpty()) {
      body.put("filterGroupBy", filters);
    }
    if (body.get(ADVANCED) instanceof String text) {
      Optional<Object> parsed = json.apply(text);
      if (parsed.isEmpty()) {
        return new Read(
            Optional.empty(),
            List.of(Violation.at("/" + ADVANCED, Code.UNREADABLE_PARAMETER, "must be JSON")));
      }
      body.put(ADVANCED, parsed.get());
    }
    return MeterQueryReader.read(meter, body);
  }
}
