package io.suanpan.malformed;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.suanpan.malformed.Case.Rule;
import java.net.URLEncoder;
import java.util.random.RandomGenerator;

/** Broken tables, and broken mappings of sound ones. */
final class ImportCases {
  private static final String MAPPING =
      """
      {"id":["id","n"],"source":{"value":"table"},"time":{"column":"ts","zone":"Asia/Shanghai"},
       "subject":"team","data.vendor":"vendor","data.model":"model","data.usage.input":"in"}
      """;

  private static final String[] ODD_CELLS = {
    "\"",
    "\"\"",
    "\"a\nb\"",
    "\"a\"b",
    "1e999999999",
    "-1",
    "9".repeat(40),
    "NaN",
    "\r",
    "\0",
    ";",
    "=1+1",
    "\ud83d\ude00",
    "2024-02-30",
    "1719820800000",
    " ",
    ",,,,,,,",
    "\"\n\n\n"
  };

  private ImportCases() {}

  static Case table(int number, RandomGenerator random) {
    byte[] table = rows(number, random).getBytes(UTF_8);
    byte[] body = random.nextInt(3) == 0 ? BrokenBytes.of(table, random) : table;
    byte[] packed = random.nextInt(4) == 0 ? BrokenBytes.gzip(body) : body;
    byte[] sent = random.nextInt(8) == 0 ? BrokenBytes.of(packed, random) : packed;
    String mapping = random.nextInt(6) == 0 ? broken(random) : MAPPING;
    String path =
        "/api/v1/imports?name=t.csv&mapping="
            + URLEncoder.encode(mapping.substring(0, Math.min(2000, mapping.length())), UTF_8);
    return new Case("import", RawRequest.post(path, "text/csv", sent), Rule.STRICT);
  }

  private static String broken(RandomGenerator random) {
    return new String(BrokenJson.bytes(MAPPING, random), UTF_8);
  }

  private static String rows(int number, RandomGenerator random) {
    StringBuilder rows = new StringBuilder("id,n,ts,team,vendor,model,in\n");
    for (int i = random.nextInt(30); i >= 0; i--) {
      String[] cells = {
        Family.prefix(number), "" + i, "2024-07-15 08:00:00", "a", "zhipu", "glm-4", "12"
      };
      if (random.nextInt(3) == 0) {
        cells[random.nextInt(cells.length)] = ODD_CELLS[random.nextInt(ODD_CELLS.length)];
      }
      rows.append(String.join(",", cells)).append(random.nextInt(9) == 0 ? "\r\n" : "\n");
    }
    return rows.toString();
  }
}
