package io.suanpan.malformed;

import java.util.List;
import java.util.random.RandomGenerator;

/** JSON texts, and texts that are no JSON, where a value was expected. */
final class OddValues {
  private static final List<String> FIXED =
      List.of(
          "null",
          "true",
          "-1",
          "0",
          "-0",
          "1.5",
          "1.0",
          "1e3",
          "1e400",
          "1e999999999",
          "-1E-999999999",
          "1e9999999999999",
          "9000000000001",
          "9223372036854775807",
          "9223372036854775808",
          "-9223372036854775809",
          "01",
          "+1",
          "0x10",
          ".5",
          "1.",
          "NaN",
          "-Infinity",
          "'single'",
          "undefined",
          "/* c */ 1",
          "{}",
          "[]",
          "[null]",
          "{\"\":0}",
          "{\"a\":1,\"a\":2}",
          "[1,]",
          "{\"a\":1,}",
          "\"\"",
          "\" \"",
          "\"\\u0000\"",
          "\"a\\u0000b\"",
          "\"\\ud800\"",
          "\"\\udc00\\ud800\"",
          "\"\\ud83d\\ude00\"",
          "\"\\uFFFF\"",
          "\"\\u202e\"",
          "\"\\x41\"",
          "\"\\u12\"",
          "\"a\nb\"",
          "\"1\"",
          "\"1e999999999\"",
          "\"' OR 1=1 --\"",
          "\"../../etc/passwd\"",
          "\"%s%n%x\"",
          "\"${jndi:x}\"",
          "\"2024-07-15\"",
          "\"2024-13-45T99:99:99Z\"",
          "\"+999999999-12-31T23:59:59.999999999Z\"",
          "\"-999999999-01-01T00:00:00Z\"",
          "\"2024-07-15T08:00:00+18:00\"",
          "\"2024-07-15T08:00:00[Europe/Berlin]\"",
          "\"0000-00-00T00:00:00Z\"",
          "\"llm.usage\"",
          "\"llm.response\"",
          "\"zhipu\"",
          "\"1.0\"");

  private OddValues() {}

  static String any(RandomGenerator random) {
    int kind = random.nextInt(20);
    return switch (kind) {
      case 0 -> "9".repeat(1 + random.nextInt(3000));
      case 1 -> "-0." + "3".repeat(1 + random.nextInt(3000));
      case 2 -> '"' + "x".repeat(length(random)) + '"';
      case 3 -> '"' + "\u4e2d".repeat(length(random) / 3) + '"';
      case 4 -> deep(random, "[", "]");
      case 5 -> deep(random, "{\"a\":", "}");
      case 6 -> "{\"" + "k".repeat(length(random)) + "\":1}";
      case 7 -> wide(random);
      default -> FIXED.get(random.nextInt(FIXED.size()));
    };
  }

  /** Mostly around the limits that there are, seldom very long. */
  private static int length(RandomGenerator random) {
    int[] limits = {63, 64, 200, 256, 257, 500, 1000, 4000};
    return random.nextInt(200) == 0
        ? 1 << 20
        : limits[random.nextInt(limits.length)] + random.nextInt(3);
  }

  private static String deep(RandomGenerator random, String open, String close) {
    int depth = new int[] {10, 60, 63, 64, 65, 100, 1000, 20_000}[random.nextInt(8)];
    boolean closed = random.nextInt(4) > 0;
    return open.repeat(depth) + "1" + (closed ? close.repeat(depth) : "");
  }

  private static String wide(RandomGenerator random) {
    StringBuilder text = new StringBuilder("{");
    int members = 1 + random.nextInt(2000);
    for (int i = 0; i < members; i++) {
      text.append(i == 0 ? "" : ",").append("\"m").append(i).append("\":").append(i);
    }
    return text.append('}').toString();
  }
}
