package io.suanpan.storage;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** A set of names without line breaks, a line each. */
@Converter
public class WordsConverter implements AttributeConverter<Set<String>, String> {
  @Override
  public String convertToDatabaseColumn(Set<String> words) {
    return words == null ? null : words.stream().sorted().collect(Collectors.joining("\n"));
  }

  @Override
  public Set<String> convertToEntityAttribute(String text) {
    return text == null
        ? null
        : Arrays.stream(text.split("\n", -1))
            .filter(word -> !word.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
  }
}
