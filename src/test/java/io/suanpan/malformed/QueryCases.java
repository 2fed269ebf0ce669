package io.suanpan.malformed;

import io.suanpan.malformed.Case.Rule;
import io.suanpan.malformed.RawRequest.Framing;
import java.util.List;
import java.util.random.RandomGenerator;

/** Questions with garbage for parameters, and garbage for paths. */
final class QueryCases {
  private static final String[] PATHS = {
    "/api/v1/events",
    "/api/v1/quarantine",
    "/api/v1/usage",
    "/api/v1/meters/input/query",
    "/api/v1/meters/nothing/query",
    "/api/v1/meters",
    "/api/v1/invoices",
    "/api/v1/invoices/preview",
    "/api/v1/grants",
    "/openmeter/api/v1/meters/output/query"
  };

  private static final String[] NAMES = {
    "cursor",
    "limit",
    "from",
    "to",
    "source",
    "id",
    "vendor",
    "model",
    "subject",
    "state",
    "period",
    "groupBy",
    "granularity",
    "windowSize",
    "windowTimeZone",
    "filterGroupBy[model]",
    "clientId",
    "advancedMeterGroupByFilters",
    "ingestedAtFrom",
    "ingestedAtTo",
    "customerId",
    "%00",
    ""
  };

  private static final String[] VALUES = {
    "",
    "0",
    "-1",
    "1",
    "100",
    "1001",
    "2147483648",
    "9223372036854775807",
    "9223372036854775808",
    "1e9",
    "NaN",
    "x",
    "%00",
    "%ff",
    "%c1%a1",
    "%ed%a0%80",
    "%F0%9F%98%80",
    "%25",
    "'",
    "%22",
    "null",
    "2024-07-01T00:00:00Z",
    "2024-08-01T00:00:00Z",
    "2024-07-01",
    "2024-07",
    "2024-13",
    "0000-01",
    "%2B999999999-12-31T23:59:59Z",
    "-999999999-01-01T00:00:00Z",
    "9999-12-31T23:59:59Z",
    "9999-12",
    "1000-01-01T00:00:00Z",
    "yesterday",
    "DAY",
    "MINUTE",
    "month",
    "hour",
    "15m",
    "model,meter",
    "model,model,model",
    "Mars/Olympus",
    "Europe/Berlin",
    "UTC%2B99",
    "open",
    "OPEN",
    "malformed",
    "%7B%22model%22:%7B%22$in%22:[1,null]%7D%7D",
    "%7B%7B%7B",
    "[]",
    "%5B".repeat(200),
    "%7B%22$and%22:[".repeat(50),
    "x".repeat(3000),
    "%25%27%5C_"
  };

  private static final String[] ODD_PATHS = {
    "/api/v1/events/%00",
    "/api/v1/%2e%2e/%2e%2e/x",
    "/openmeter/",
    "/openmeter/../../x",
    "/openmeter/%2e%2e/%2e%2e/",
    "/otlp/../v1",
    "/openmeter//api/v1/events",
    "/api/v1/events;a=b",
    "/openmeter/openmeter/api/v1/events",
    "/api/v3/openmeter/",
    "/api/v3/openmeter/;/events",
    "/api/v1/quarantine/%ff",
    "/api/v1/quarantine/99999999999999999999",
    "/api/v1/quarantine/-1",
    "/api/v1/meters/%22%27/query",
    "/api/v1/meters/" + "x".repeat(2000),
    "//api/v1/events",
    "/api/v1//events",
    "/openmeter/%",
    "/openmeter/%zz",
    "/openmeter/?%zz",
    "/api/v1/tenants/%00/events",
    "/api/v1/tenants//events",
    "/otlp/",
    "/otlp/%3f",
    "/openmeter/\\..\\x",
    "/openmeter/?a=[]{}|"
  };

  private static final String[] METHODS = {
    "GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "FOO"
  };

  private QueryCases() {}

  static Case parameters(int number, RandomGenerator random) {
    StringBuilder path = new StringBuilder(any(PATHS, random)).append('?');
    for (int i = random.nextInt(5); i >= 0; i--) {
      path.append(any(NAMES, random)).append('=').append(any(VALUES, random)).append('&');
    }
    RawRequest request = RawRequest.get(path.toString());
    boolean isLong = path.length() > 5000;
    return new Case(
        "parameters",
        random.nextInt(4) > 0 ? request : request.with("Accept: " + accept(random)),
        isLong ? Rule.HTTP : Rule.STRICT);
  }

  static Case paths(int number, RandomGenerator random) {
    String path = any(ODD_PATHS, random);
    RawRequest request =
        new RawRequest(any(METHODS, random), path, List.of(), new byte[0], Framing.HONEST);
    return new Case("paths", request, Rule.HTTP);
  }

  private static String accept(RandomGenerator random) {
    return any(
        new String[] {"text/csv", "text/html", "x", "", "*/*;q=2", "application/json;q=x", "a/b,,"},
        random);
  }

  private static String any(String[] of, RandomGenerator random) {
    return of[random.nextInt(of.length)];
  }
}
