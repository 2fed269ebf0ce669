package io.suanpan.export.focus;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules of FOCUS 1.2 as the FinOps Foundation publishes them for its validator: {@code
 * data/focus/model-1.2.json} of the folder in {@code SUANPAN_TEST_DATA}.
 *
 * @param rules by their ids, in the order of the file
 * @param wholes the composite rules that a rule is a part of, by its id
 */
public record RuleModel(Map<String, Rule> rules, Map<String, List<Rule>> wholes) {
  /** Without the file the test is skipped. */
  public static RuleModel read() {
    File file = new File(System.getenv("SUANPAN_TEST_DATA") + "/data/focus/model-1.2.json");
    assumeTrue(file.isFile(), "SUANPAN_TEST_DATA has no data/focus/model-1.2.json");
    try {
      JsonNode json = new ObjectMapper().readTree(file).get("ModelRules");
      Map<String, Rule> rules = new LinkedHashMap<>();
      json.properties().forEach(e -> rules.put(e.getKey(), new Rule(e.getKey(), e.getValue())));
      Map<String, List<Rule>> wholes = new HashMap<>();
      for (Rule rule : rules.values()) {
        for (String part : rule.parts()) {
          wholes.computeIfAbsent(part, id -> new ArrayList<>()).add(rule);
        }
      }
      return new RuleModel(rules, wholes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Rule named(String id) {
    return rules.get(id);
  }

  List<Rule> wholesOf(Rule part) {
    return wholes.getOrDefault(part.id(), List.of());
  }
}
