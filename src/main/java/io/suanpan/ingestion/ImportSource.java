package io.suanpan.ingestion;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What is imported, and how it is to be read.
 *
 * @param name the file's, for people
 * @param format what its lines are
 * @param delimiter between the cells of a table; the header tells unless given
 * @param mapping of the columns of a table, as JSON; columns are named by members unless given
 */
public record ImportSource(
    String name, Format format, Optional<Character> delimiter, Optional<String> mapping) {
  /** What may stand between the cells of a table. */
  public static final String DELIMITERS = ",;\t|";

  public ImportSource {
    requireNonNull(name);
    requireNonNull(format);
    requireNonNull(delimiter);
    requireNonNull(mapping);
  }

  /** What the lines of a file are. */
  public enum Format {
    /** Rows of a table. */
    CSV,
    /** Events as JSON. */
    NDJSON
  }
}
