package io.suanpan.console;

import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A file that somebody sends by a form. */
public final class Upload {
  private static final int MOST_BYTES = 8_000_000;

  private Upload() {}

  /**
   * What it says, in UTF-8; empty where none was chosen.
   *
   * @throws Refusal when it is larger than 8 MB
   */
  public static Optional<String> text(Part file) {
    if (file == null || file.getSize() == 0) {
      return Optional.empty();
    }
    if (file.getSize() > MOST_BYTES) {
      throw new Refusal(Code.BODY_TOO_LARGE, "a file has at most 8 MB");
    }
    try (InputStream in = file.getInputStream()) {
      return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What it is called, without the folders that some browsers send. */
  public static String name(Part file) {
    String name = Optional.ofNullable(file.getSubmittedFileName()).orElse("file");
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    return last.isEmpty() ? "file" : last.substring(0, Math.min(last.length(), 100));
  }
}
