package io.suanpan.ingestion;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table beside this class: commas between cells, a header, no quotes. */
final class DataFile {
  private DataFile() {}

  /** The rows below the header. */
  static List<String[]> rows(String name) {
    try (InputStream in = DataFile.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split(",", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
