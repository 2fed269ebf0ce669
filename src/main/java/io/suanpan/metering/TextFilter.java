package io.suanpan.metering;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a text must be, in the operators of OpenMeter's {@code FilterString}. */
public sealed interface TextFilter {
  /** Whether a text passes; an absent one is compared as an empty one. */
  boolean holds(Optional<String> text);

  /** Is one of these. */
  record In(Set<String> texts) implements TextFilter {
    public In {
      texts = Set.copyOf(texts);
    }

    @Override
    public boolean holds(Optional<String> text) {
      return texts.contains(text.orElse(""));
    }
  }

  /** Is like a pattern: {@code %} stands for any text, {@code _} for one character. */
  record Like(String pattern, Case letters) implements TextFilter {
    @Override
    public boolean holds(Optional<String> text) {
      return letters == Case.MATTERS
          ? LikePattern.matches(pattern, text.orElse(""))
          : LikePattern.matches(lower(pattern), lower(text.orElse("")));
    }

    private static String lower(String text) {
      return text.toLowerCase(Locale.ROOT);
    }
  }

  /** Whether capital and small letters are told apart. */
  enum Case {
    MATTERS,
    IGNORED
  }

  /** Comes after a text, or is it, in order of their characters. */
  record AtLeast(String text, Edge edge) implements TextFilter {
    @Override
    public boolean holds(Optional<String> other) {
      int order = other.orElse("").compareTo(text);
      return edge == Edge.INCLUDED ? order >= 0 : order > 0;
    }
  }

  /** Whether a bound itself passes. */
  enum Edge {
    INCLUDED,
    EXCLUDED
  }

  /** Does not pass another filter. */
  record Not(TextFilter filter) implements TextFilter {
    @Override
    public boolean holds(Optional<String> text) {
      return !filter.holds(text);
    }
  }

  /** Passes all filters. */
  record All(List<TextFilter> filters) implements TextFilter {
    public All {
      filters = List.copyOf(filters);
    }

    @Override
    public boolean holds(Optional<String> text) {
      return filters.stream().allMatch(filter -> filter.holds(text));
    }
  }

  /** Passes one of the filters. */
  record Any(List<TextFilter> filters) implements TextFilter {
    public Any {
      filters = List.copyOf(filters);
    }

    @Override
    public boolean holds(Optional<String> text) {
      return filters.stream().anyMatch(filter -> filter.holds(text));
    }
  }
}
