package io.suanpan.notify.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.suanpan.mail.Letter;
import io.suanpan.mail.Letter.Sender;
import io.suanpan.notify.Message;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Notifications as letters: short, in the language and the time zone of who reads them. A type
 * without words of its own is told as the list of what it has to tell.
 */
@ApplicationScoped
class AlertLetters {
  @Inject ObjectMapper json;

  /**
   * @param reader the tenant whose people read it; empty for the operator's
   */
  Letter letter(Message message, Optional<Tenant> reader, Sender sender, String to, Instant now) {
    ZoneId zone = reader.map(Tenant::zone).orElse(ZoneOffset.UTC);
    AlertWording words = new AlertWording(reader.map(Tenant::language).orElse("en"), zone);
    Map<String, Object> told = new LinkedHashMap<>(members(data(message), words));
    told.put("members", list(data(message), words));
    told.put("type", words.value(message.type()));
    told.put("at", words.value(message.at().toString()));
    told.put("notification", words.value(message.id()));
    String text =
        words.text(message.type(), "text", told) + "\n-- \n" + words.text("footer", "text", told);
    String subject = words.text(message.type(), "subject", told);
    return new Letter(sender, to, subject, text, Optional.empty(), now);
  }

  private JsonNode data(Message message) {
    try {
      return json.readTree(message.data());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("notification " + message.number(), e);
    }
  }

  private static Map<String, Object> members(JsonNode object, AlertWording words) {
    Map<String, Object> members = new LinkedHashMap<>();
    object
        .properties()
        .forEach(member -> members.put(member.getKey(), shown(member.getValue(), words)));
    return members;
  }

  private static Object shown(JsonNode value, AlertWording words) {
    if (value.isObject()) {
      return members(value, words);
    }
    if (value.isArray()) {
      List<Object> items = new ArrayList<>();
      value.forEach(item -> items.add(shown(item, words)));
      return items;
    }
    return words.value(value.asText());
  }

  private static List<Map<String, Object>> list(JsonNode object, AlertWording words) {
    List<Map<String, Object>> all = new ArrayList<>();
    object
        .properties()
        .forEach(
            member -> {
              JsonNode value = member.getValue();
              String text = value.isValueNode() ? value.asText() : value.toString();
              all.add(Map.of("name", member.getKey(), "value", words.value(text)));
            });
    return all;
  }
}
