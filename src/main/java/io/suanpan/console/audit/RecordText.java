package io.suanpan.console.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A record as Java writes it, {@code Name[member=value, …]}, taken apart. A value may hold
 * brackets; what looks like the beginning of a member inside of text is taken for one, so this is
 * for readers only.
 *
 * @param members in their order
 */
record RecordText(String name, Map<String, String> members) {
  /** Empty where the text is not one record and nothing else. */
  static Optional<RecordText> of(String text) {
    int open = text.indexOf('[');
    if (open <= 0 || !text.endsWith("]") || !isName(text.substring(0, open))) {
      return Optional.empty();
    }
    return members(text.substring(open + 1, text.length() - 1))
        .map(members -> new RecordText(text.substring(0, open), members));
  }

  private static boolean isName(String text) {
    return text.chars().allMatch(Character::isJavaIdentifierPart);
  }

  /** Empty where brackets do not match, as those of a name may not. */
  private static Optional<Map<String, String>> members(String text) {
    Map<String, String> members = new LinkedHashMap<>();
    String last = null;
    int begin = 0;
    int depth = 0;
    for (int i = 0; i <= text.length(); i++) {
      boolean end = i == text.length();
      if (!end && "[{(".indexOf(text.charAt(i)) >= 0) {
        depth++;
      } else if (!end && "]})".indexOf(text.charAt(i)) >= 0) {
        depth--;
      } else if (depth == 0 && (end || text.startsWith(", ", i))) {
        last = add(members, last, text.substring(begin, i));
        begin = i + 2;
      }
    }
    return depth == 0 ? Optional.of(members) : Optional.empty();
  }

  /** A part that names no member goes on with the text of the one before. */
  private static String add(Map<String, String> members, String last, String part) {
    int equals = part.indexOf('=');
    if (equals > 0 && isName(part.substring(0, equals))) {
      String member = part.substring(0, equals);
      members.put(member, part.substring(equals + 1));
      return member;
    }
    if (last != null) {
      members.merge(last, part, (before, more) -> before + ", " + more);
    }
    return last;
  }
}
