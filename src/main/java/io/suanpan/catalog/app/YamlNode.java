package io.suanpan.catalog.app;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A part of a YAML document that knows its line, so that whatever is wrong with it can be found.
 *
 * @param node the parsed node
 */
record YamlNode(Node node) {
  private static final ObjectMapper DOCUMENTS = new ObjectMapper();

  int line() {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
  }

  CatalogProblem.Found problem(String reason) {
    return new CatalogProblem.Found(new CatalogProblem(line(), reason));
  }

  /** The members of a mapping, all of them among the allowed names. */
  Map<String, YamlNode> members(Set<String> allowed) {
    Map<String, YamlNode> members = members();
    members.forEach(
        (name, value) -> {
          if (!allowed.contains(name)) {
            throw value.problem("unknown member \"" + name + "\"");
          }
        });
    return members;
  }

  Map<String, YamlNode> members() {
    if (!(node instanceof MappingNode mapping)) {
      throw problem("expected a mapping");
    }
    Map<String, YamlNode> members = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      YamlNode key = new YamlNode(tuple.getKeyNode());
      if (members.put(key.text(), new YamlNode(tuple.getValueNode())) != null) {
        throw key.problem("\"" + key.text() + "\" is there twice");
      }
    }
    return members;
  }

  List<YamlNode> items() {
    if (!(node instanceof SequenceNode sequence)) {
      throw problem("expected a list");
    }
    List<YamlNode> items = new ArrayList<>();
    sequence.getValue().forEach(item -> items.add(new YamlNode(item)));
    return items;
  }

  String text() {
    if (!(node instanceof ScalarNode scalar)) {
      throw problem("expected a plain value");
    }
    return scalar.getValue();
  }

  /** One of the names of an enum, written in lower case or camel case. */
  <E extends Enum<E>> E word(Class<E> words) {
    for (E word : words.getEnumConstants()) {
      if (word.name().replace("_", "").equalsIgnoreCase(text())) {
        return word;
      }
    }
    throw problem("\"" + text() + "\" is none of " + List.of(words.getEnumConstants()));
  }

  BigDecimal decimal() {
    try {
      return new BigDecimal(text());
    } catch (NumberFormatException e) {
      throw problem("\"" + text() + "\" is not a decimal number");
    }
  }

  long whole() {
    try {
      return Long.parseLong(text());
    } catch (NumberFormatException e) {
      throw problem("\"" + text() + "\" is not a whole number");
    }
  }

  LocalDate day() {
    try {
      return LocalDate.parse(text());
    } catch (DateTimeParseException e) {
      throw problem("\"" + text() + "\" is not a day such as 2024-07-09");
    }
  }

  boolean truth() {
    return switch (text()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw problem("expected true or false");
    };
  }

  /**
   * This part as the document of that type, whose members it may have and no others.
   *
   * @param make what becomes of the document; what it finds wrong is told with the line
   */
  <D, T> T document(Class<D> type, Function<D, T> make) {
    try {
      return make.apply(DOCUMENTS.convertValue(plain(), type));
    } catch (IllegalArgumentException e) {
      if (e.getCause() instanceof UnrecognizedPropertyException unknown) {
        throw problem("unknown member \"" + unknown.getPropertyName() + "\"");
      }
      throw problem(
          e.getCause() instanceof JsonMappingException mapping
              ? mapping.getOriginalMessage()
              : e.getMessage());
    }
  }

  private Object plain() {
    if (node instanceof MappingNode) {
      Map<String, Object> members = new LinkedHashMap<>();
      members().forEach((name, value) -> members.put(name, value.plain()));
      return members;
    }
    if (node instanceof SequenceNode) {
      return items().stream().map(YamlNode::plain).toList();
    }
    return isNull(text()) ? null : text();
  }

  /** A member that must be there. */
  YamlNode required(Map<String, YamlNode> members, String name) {
    YamlNode member = members.get(name);
    if (member == null) {
      throw problem("\"" + name + "\" is missing");
    }
    return member;
  }

  static Optional<YamlNode> optional(Map<String, YamlNode> members, String name) {
    return Optional.ofNullable(members.get(name))
        .filter(member -> !(member.node instanceof ScalarNode scalar && isNull(scalar.getValue())));
  }

  private static boolean isNull(String text) {
    return text.isEmpty() || text.equals("null") || text.equals("~");
  }
}
