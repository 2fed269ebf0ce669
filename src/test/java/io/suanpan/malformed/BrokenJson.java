package io.suanpan.malformed;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Breaks sound JSON: a few of its members by their structure, then perhaps its bytes. */
final class BrokenJson {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String MARK = "@odd@";

  private BrokenJson() {}

  static JsonNode parse(String sound) {
    try {
      return JSON.readTree(sound);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(sound, e);
    }
  }

  static byte[] bytes(String sound, RandomGenerator random) {
    int kind = random.nextInt(10);
    if (kind < 2) {
      return BrokenBytes.of(sound.getBytes(UTF_8), random);
    }
    byte[] odd = text(parse(sound), random).getBytes(UTF_8);
    return kind == 9 ? BrokenBytes.of(odd, random) : odd;
  }

  /** The value with one to three of its members replaced, renamed, doubled or taken away. */
  static String text(JsonNode sound, RandomGenerator random) {
    JsonNode value = sound.deepCopy();
    List<String> texts = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      List<JsonNode> containers = new ArrayList<>();
      collect(value, containers);
      if (containers.isEmpty()) {
        return OddValues.any(random);
      }
      change(containers.get(random.nextInt(containers.size())), texts, random);
    }
    String text = value.toString();
    for (int i = 0; i < texts.size(); i++) {
      text = text.replace('"' + MARK + i + '"', texts.get(i));
    }
    return text;
  }

  private static void collect(JsonNode value, List<JsonNode> containers) {
    if (value.isContainerNode() && !value.isEmpty()) {
      containers.add(value);
      value.forEach(inner -> collect(inner, containers));
    }
  }

  private static void change(JsonNode container, List<String> texts, RandomGenerator random) {
    int which = random.nextInt(container.size());
    if (container instanceof ArrayNode list) {
      texts.add(OddValues.any(random));
      list.set(which, MARK + (texts.size() - 1));
      return;
    }
    ObjectNode object = (ObjectNode) container;
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    String name = names.get(which);
    switch (random.nextInt(8)) {
      case 0 -> object.remove(name);
      case 1 -> object.set(odd(name, random), object.remove(name));
      case 2 -> {
        texts.add(OddValues.any(random) + ",\"" + name + "\":" + OddValues.any(random));
        object.put(name, MARK + (texts.size() - 1));
      }
      default -> {
        texts.add(OddValues.any(random));
        object.put(name, MARK + (texts.size() - 1));
      }
    }
  }

  private static String odd(String name, RandomGenerator random) {
    return switch (random.nextInt(6)) {
      case 0 -> "";
      case 1 -> name.toUpperCase(java.util.Locale.ROOT);
      case 2 -> name + "\u0000";
      case 3 -> "~" + name + "/~1";
      case 4 -> name.repeat(1 + random.nextInt(500));
      default -> "\ud83d\ude00" + name;
    };
  }
}
