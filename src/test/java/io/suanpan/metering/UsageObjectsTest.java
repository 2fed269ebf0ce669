package io.suanpan.metering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.suanpan.problem.Violation;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Reads usage objects of real responses. {@code -Dobjects=FILE} prints what is read from another
 * file of the same format; without it {@code cases/usage-objects.json} below {@code
 * SUANPAN_TEST_DATA} is compared with what was worked out by hand.
 */
class UsageObjectsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void every_real_object_is_read_as_its_vendor_counts() throws IOException {
    String named = System.getProperty("objects");
    File given = new File(System.getenv("SUANPAN_TEST_DATA") + "/cases/usage-objects.json");
    assumeTrue(
        named != null || given.isFile(),
        "no usage objects: set -Dobjects=FILE or SUANPAN_TEST_DATA");
    Map<String, String> read = new LinkedHashMap<>();
    int refused = 0;
    for (Map<String, Object> object : objects(named != null ? new File(named) : given)) {
      String number = String.valueOf(object.getOrDefault("n", read.size()));
      UsageReading reading =
          UsageShapes.read(text(object, "vendor"), text(object, "api"), object.get("response"));
      refused += reading.usages().isEmpty() ? 1 : 0;
      read.put(number, line(reading));
      System.out.println(
          number + " " + text(object, "vendor") + " " + text(object, "api") + " " + line(reading));
    }
    System.out.println(read.size() + " objects, " + refused + " refused");
    assertTrue(read.size() > 0);
    if (named == null) {
      assertEquals(lines(expected()), lines(read));
    }
  }

  private static List<Map<String, Object>> objects(File file) throws IOException {
    return JSON.readValue(file, new TypeReference<List<Map<String, Object>>>() {});
  }

  private static String text(Map<String, Object> object, String name) {
    return String.valueOf(object.get(name));
  }

  static String line(UsageReading reading) {
    return reading.usages().isEmpty()
        ? reading.violations().stream()
            .map(UsageObjectsTest::words)
            .collect(Collectors.joining("; ", "REFUSED ", ""))
        : reading.usages().stream().map(UsageObjectsTest::words).collect(Collectors.joining("; "));
  }

  private static String words(Violation violation) {
    return violation.code() + " " + violation.pointer() + " " + violation.detail();
  }

  private static String words(ReportedUsage usage) {
    String length = usage.promptLength().isPresent() ? "" + usage.promptLength().getAsLong() : "-";
    return String.join(
        " ",
        usage.model().orElse("-"),
        usage.quantities().toString(),
        "[" + usage.facts() + "]",
        length);
  }

  private static Map<String, String> expected() throws IOException {
    Map<String, String> expected = new LinkedHashMap<>();
    try (InputStream in = UsageObjectsTest.class.getResourceAsStream("usage-objects.txt")) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
        int colon = line.indexOf(": ");
        if (colon > 0 && !line.startsWith("#")) {
          expected.put(line.substring(0, colon), line.substring(colon + 2));
        }
      }
    }
    return expected;
  }

  private static String lines(Map<String, String> byNumber) {
    return byNumber.entrySet().stream()
        .map(entry -> entry.getKey() + ": " + entry.getValue())
        .collect(Collectors.joining("\n"));
  }
}
