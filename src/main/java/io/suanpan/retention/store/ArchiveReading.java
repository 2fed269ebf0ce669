package io.suanpan.retention.store;

import io.suanpan.digest.Sha256;
import io.suanpan.retention.ArchiveFolder.Reading;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Reads an archive. A file that is cut or damaged fails with an {@link IOException}. */
final class ArchiveReading implements Reading {
  private static final int BUFFER = 64 * 1024;

  private final DigestInputStream digested;
  private final BufferedReader lines;

  ArchiveReading(Path path) throws IOException {
    InputStream file = Files.newInputStream(path);
    digested = new DigestInputStream(new BufferedInputStream(file, BUFFER), Sha256.digest());
    try {
      lines =
          new BufferedReader(
              new InputStreamReader(new GZIPInputStream(digested, BUFFER), StandardCharsets.UTF_8),
              BUFFER);
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  @Override
  public Optional<String> line() throws IOException {
    String line = lines.readLine();
    if (line == null) {
      // What lies behind the compressed data is of the file too.
      digested.transferTo(java.io.OutputStream.nullOutputStream());
    }
    return Optional.ofNullable(line);
  }

  @Override
  public String sha256() {
    return HexFormat.of().formatHex(digested.getMessageDigest().digest());
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
