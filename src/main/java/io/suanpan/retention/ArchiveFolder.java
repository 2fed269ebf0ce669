package io.suanpan.retention;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** The folder for archives: compressed files of lines. */
public interface ArchiveFolder {
  /** Whether a folder is set. */
  boolean isThere();

  /**
   * Begins a file; it has its name only once it is complete. One that was left half-written goes.
   */
  Writing write(String file) throws IOException;

  /** Opens a file that is complete. */
  Reading read(String file) throws IOException;

  /** Writes a small file beside the others, or replaces it. */
  void note(String file, String text) throws IOException;

  /** Deletes a folder below it with all that is in it, whole or not; it may be gone already. */
  void remove(String folder) throws IOException;

  /** A file that is being written. */
  interface Writing extends Closeable {
    void line(String line) throws IOException;

    /**
     * Brings all of it to the disk and gives it its name.
     *
     * @return its SHA-256
     */
    String finish() throws IOException;
  }

  /** A file that is being read. */
  interface Reading extends Closeable {
    /** The next line; empty at the end. */
    Optional<String> line() throws IOException;

    /** The SHA-256 of the file; only at its end. */
    String sha256();
  }
}
