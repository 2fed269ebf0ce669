package io.suanpan.export.focus;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** A rule of the model. */
record Rule(String id, JsonNode json) {
  boolean isDynamic() {
    return json.get("Type").asText().equals("Dynamic");
  }

  /** MUST, MUST NOT, SHOULD, SHOULD NOT, RECOMMENDED or MAY. */
  String keyword() {
    return criteria().get("Keyword").asText();
  }

  boolean isMust() {
    return keyword().startsWith("MUST");
  }

  String text() {
    return criteria().get("MustSatisfy").asText();
  }

  JsonNode requirement() {
    return criteria().get("Requirement");
  }

  /** Empty where it holds for every row. */
  JsonNode condition() {
    return criteria().get("Condition");
  }

  List<String> applicability() {
    List<String> names = new ArrayList<>();
    json.get("ApplicabilityCriteria").forEach(name -> names.add(name.asText()));
    return names;
  }

  /** The rules that it is made of. */
  List<String> parts() {
    List<String> ids = new ArrayList<>();
    requirement()
        .path("Items")
        .forEach(
            item -> {
              if (item.path("CheckFunction").asText().equals("CheckModelRule")) {
                ids.add(item.get("ModelRuleId").asText());
              }
            });
    return ids;
  }

  boolean isChoice() {
    return requirement().path("CheckFunction").asText().equals("OR");
  }

  private JsonNode criteria() {
    return json.get("ValidationCriteria");
  }
}
