package io.suanpan.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ProblemCodesTest {
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([A-Z_]+)` \\| ([0-9]{3}) \\|");

  @Test
  void the_documentation_lists_every_code_in_order_of_precedence() throws IOException {
    String text = Files.readString(Path.of("docs/problem-codes.md"));
    List<MatchResult> rows = ROW.matcher(text).results().toList();
    assertEquals(
        Arrays.stream(Code.values()).map(code -> code + " " + code.status()).toList(),
        rows.stream().map(row -> row.group(1) + " " + row.group(2)).toList());
  }
}
