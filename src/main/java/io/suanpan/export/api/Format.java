package io.suanpan.export.api;

import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The types of the documents of an invoice. */
enum Format {
  JSON(MediaType.APPLICATION_JSON),
  PDF("application/pdf"),
  CSV("text/csv"),
  XML(MediaType.APPLICATION_XML);

  private final String type;

  Format(String type) {
    this.type = type;
  }

  /** The media type with what a browser must know to read it. */
  String header() {
    return this == CSV ? type + ";charset=UTF-8" : type;
  }

  String suffix() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The first that is acceptable, in the order of the caller's wishes. */
  static Format accepted(List<MediaType> wishes) {
    for (MediaType wish : wishes) {
      for (Format format : values()) {
        if (wish.isCompatible(MediaType.valueOf(format.type))) {
          return format;
        }
      }
    }
    throw new Refusal(
        Code.NOT_ACCEPTABLE,
        "an invoice can be had as "
            + Arrays.stream(values()).map(format -> format.type).collect(Collectors.joining(", ")));
  }

  static Format named(String suffix) {
    return Arrays.stream(values())
        .filter(format -> format.suffix().equals(suffix))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("format " + suffix));
  }
}
