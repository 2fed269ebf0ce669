package io.suanpan.export.focus;

import com.fasterxml.jackson.databind.JsonNode;
import io.suanpan.export.focus.Outcome.State;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All rules of the model on one export. */
public final class RuleRun {
  /** What we offer, of the model's criteria. */
  private static final Set<String> OFFERED =
      Set.of(
          "ACCOUNT_NAMING_SUPPORTED",
          "NEGOTIATED_PRICING_SUPPORTED",
          "PUBLIC_PRICE_LIST_SUPPORTED",
          "USAGE_MEASUREMENT_SUPPORTED",
          "UNIT_PRICING_SUPPORTED",
          "PRICING_BILLING_CURRENCY_DIFFERENCES_SUPPORTED",
          "MULTIPLE_PRICING_CATEGORIES_SUPPORTED");

  private final RuleModel model;
  private final Table table;
  private final Checks checks;
  private final Map<String, BitSet> violated = new HashMap<>();
  private final Map<String, BitSet> concerned = new HashMap<>();

  public RuleRun(RuleModel model, Table table) {
    this.model = model;
    this.table = table;
    this.checks = new Checks(table, id -> binding(model.named(id)));
  }

  /** By the rules' ids, in the order of the file. */
  Map<String, Outcome> outcomes() {
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    model.rules().values().forEach(rule -> outcomes.put(rule.id(), outcome(rule)));
    return outcomes;
  }

  /** A line per rule. */
  public List<String> report() {
    List<String> lines = new ArrayList<>();
    outcomes()
        .forEach(
            (id, outcome) -> {
              Rule rule = model.named(id);
              lines.add(
                  "%-14s %-11s %s: %s"
                      .formatted(
                          outcome.state(),
                          rule.keyword(),
                          id,
                          outcome.reason().isEmpty() ? rule.text() : outcome.reason()));
            });
    return lines;
  }

  /** The rules with MUST that are not kept, and those that could not be interpreted. */
  public List<String> failures() {
    return outcomes().entrySet().stream()
        .filter(
            e ->
                e.getValue().state() == State.UNREADABLE
                    || (e.getValue().state() == State.FAIL && model.named(e.getKey()).isMust()))
        .map(e -> e.getKey() + ": " + e.getValue().reason())
        .toList();
  }

  private Outcome outcome(Rule rule) {
    List<String> lacking = lacking(rule);
    if (!lacking.isEmpty()) {
      return new Outcome(State.NOT_APPLICABLE, "not offered: " + String.join(", ", lacking));
    }
    if (isDynamic(rule)) {
      return new Outcome(State.DYNAMIC, rule.text());
    }
    try {
      return decided(rule);
    } catch (Checks.Unreadable e) {
      return new Outcome(State.UNREADABLE, e.getMessage());
    }
  }

  private Outcome decided(Rule rule) {
    BitSet rows = concerned(rule);
    BitSet wrong = violated(rule);
    wrong.and(rows);
    rows.clear(table.rows().size());
    if (rows.isEmpty() && wrong.isEmpty() && !table.rows().isEmpty()) {
      return new Outcome(State.NOT_APPLICABLE, "no row meets its condition");
    }
    if (wrong.isEmpty()) {
      return new Outcome(State.PASS, "");
    }
    if (rule.keyword().equals("MAY")) {
      return new Outcome(State.PASS, "allowed, not done: " + rule.text());
    }
    for (Rule whole : model.wholesOf(rule)) {
      if (whole.isChoice() && decided(whole).state() == State.PASS) {
        return new Outcome(State.PASS, "by its alternative in " + whole.id());
      }
    }
    return new Outcome(State.FAIL, wrong.cardinality() + " times: " + example(rule, wrong));
  }

  private String example(Rule rule, BitSet wrong) {
    int row = wrong.nextSetBit(0);
    return rule.text()
        + rule.requirement()
        + (row < table.rows().size() ? " in " + table.rows().get(row) : " in the whole export");
  }

  /** The rows that meet the conditions of a rule and of the rules it is a part of. */
  private BitSet concerned(Rule rule) {
    if (!concerned.containsKey(rule.id())) {
      concerned.put(rule.id(), findConcerned(rule));
    }
    return (BitSet) concerned.get(rule.id()).clone();
  }

  private BitSet findConcerned(Rule rule) {
    BitSet rows = checks.everything();
    rows.andNot(unmet(rule.condition()));
    List<Rule> wholes = model.wholesOf(rule);
    BitSet byWholes = new BitSet();
    wholes.forEach(whole -> byWholes.or(concerned(whole)));
    if (!wholes.isEmpty()) {
      rows.and(byWholes);
    }
    return rows;
  }

  private BitSet violated(Rule rule) {
    if (!violated.containsKey(rule.id())) {
      violated.put(rule.id(), checks.violations(rule.requirement()));
    }
    return (BitSet) violated.get(rule.id()).clone();
  }

  private BitSet unmet(JsonNode condition) {
    return condition.isEmpty() ? new BitSet() : checks.violations(condition);
  }

  /** What a rule's violations mean for the rule that it is a part of. */
  private BitSet binding(Rule rule) {
    if (!rule.isMust() || !lacking(rule).isEmpty() || rule.isDynamic()) {
      return new BitSet();
    }
    BitSet wrong = violated(rule);
    wrong.andNot(unmet(rule.condition()));
    return wrong;
  }

  /** Also what is made of nothing but dynamic rules. */
  private boolean isDynamic(Rule rule) {
    return rule.isDynamic()
        || (!rule.parts().isEmpty()
            && rule.parts().stream().map(model::named).allMatch(this::isDynamic));
  }

  /** What a rule, or all rules that it is a part of, ask for and we do not offer. */
  private List<String> lacking(Rule rule) {
    List<String> own = rule.applicability().stream().filter(c -> !OFFERED.contains(c)).toList();
    List<Rule> wholes = model.wholesOf(rule);
    if (!own.isEmpty() || wholes.isEmpty()) {
      return own;
    }
    List<List<String>> above = wholes.stream().map(this::lacking).toList();
    return above.stream().anyMatch(List::isEmpty) ? List.of() : above.get(0);
  }
}
