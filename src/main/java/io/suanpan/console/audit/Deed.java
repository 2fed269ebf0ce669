package io.suanpan.console.audit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was done, made readable.
 *
 * @param text in words, where it is no record
 * @param changes members that were another before
 * @param rest members that are as they were, or of which there is no before
 */
public record Deed(String text, List<Change> changes, List<Member> rest) {
  private static final String ARROW = " -> ";
  private static final String NOTHING = "nothing";

  /** A member that has changed; "" where it was not there. */
  public record Change(String name, String before, String after) {}

  /** A member and its value. */
  public record Member(String name, String value) {}

  /**
   * @param detail as it is kept: words, a record, or {@code before -> after}
   */
  static Deed of(String detail) {
    for (int at = detail.indexOf(ARROW); at >= 0; at = detail.indexOf(ARROW, at + 1)) {
      Optional<Deed> change =
          change(detail.substring(0, at), detail.substring(at + ARROW.length()));
      if (change.isPresent()) {
        return change.get();
      }
    }
    return RecordText.of(detail)
        .map(record -> new Deed(record.name(), List.of(), members(record.members())))
        .orElseGet(() -> new Deed(detail, List.of(), List.of()));
  }

  private static Optional<Deed> change(String before, String after) {
    Optional<RecordText> then = RecordText.of(before);
    Optional<RecordText> now = RecordText.of(after);
    boolean readable =
        (then.isPresent() || before.equals(NOTHING)) && (now.isPresent() || after.equals(NOTHING));
    if (!readable) {
      return isShort(before) && isShort(after)
          ? Optional.of(new Deed("", List.of(new Change("", before, after)), List.of()))
          : Optional.empty();
    }
    String name = now.or(() -> then).map(RecordText::name).orElse("");
    Map<String, String> was = then.map(RecordText::members).orElse(Map.of());
    Map<String, String> is = now.map(RecordText::members).orElse(Map.of());
    return Optional.of(compared(name, was, is));
  }

  /** A word each, such as {@code GIVEN -> CHOSEN}. */
  private static boolean isShort(String text) {
    return !text.isEmpty() && text.indexOf('[') < 0 && text.indexOf(ARROW) < 0;
  }

  private static Deed compared(String name, Map<String, String> was, Map<String, String> is) {
    List<Change> changes = new ArrayList<>();
    List<Member> rest = new ArrayList<>();
    Set<String> all = new LinkedHashSet<>(was.keySet());
    all.addAll(is.keySet());
    for (String member : all) {
      String before = was.getOrDefault(member, "");
      String after = is.getOrDefault(member, "");
      if (before.equals(after)) {
        rest.add(new Member(member, after));
      } else {
        changes.add(new Change(member, before, after));
      }
    }
    return new Deed(name, changes, rest);
  }

  private static List<Member> members(Map<String, String> members) {
    return members.entrySet().stream()
        .map(member -> new Member(member.getKey(), member.getValue()))
        .toList();
  }
}
