package io.suanpan.invoicing.store;

import io.suanpan.invoicing.DraftWarning;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Warnings of a draft, a line each: the kind, a blank, the detail. */
@Converter
public class DraftWarningsConverter implements AttributeConverter<List<DraftWarning>, String> {
  private static final int LONGEST_DETAIL = 1000;

  @Override
  public String convertToDatabaseColumn(List<DraftWarning> warnings) {
    return warnings.stream().map(DraftWarningsConverter::line).collect(Collectors.joining("\n"));
  }

  private static String line(DraftWarning warning) {
    String detail = warning.detail().replaceAll("\\s+", " ");
    return warning.kind()
        + " "
        + (detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL) + "…");
  }

  @Override
  public List<DraftWarning> convertToEntityAttribute(String text) {
    return Arrays.stream(text.split("\n", -1))
        .filter(line -> !line.isEmpty())
        .map(line -> line.split(" ", 2))
        .map(parts -> new DraftWarning(DraftWarning.Kind.valueOf(parts[0]), parts[1]))
        .toList();
  }
}
