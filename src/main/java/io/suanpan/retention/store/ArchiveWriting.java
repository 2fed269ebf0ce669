package io.suanpan.retention.store;

import io.suanpan.digest.Sha256;
import io.suanpan.retention.ArchiveFolder.Writing;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/** Writes an archive. */
final class ArchiveWriting implements Writing {
  private static final int BUFFER = 64 * 1024;

  private final WholeFile file;
  private final DigestOutputStream digested;
  private final GZIPOutputStream packed;
  private final BufferedOutputStream lines;

  ArchiveWriting(Path path) throws IOException {
    file = new WholeFile(path);
    digested =
        new DigestOutputStream(new BufferedOutputStream(file.out(), BUFFER), Sha256.digest());
    packed = new GZIPOutputStream(digested, BUFFER);
    lines = new BufferedOutputStream(packed, BUFFER);
  }

  @Override
  public void line(String line) throws IOException {
    lines.write(line.getBytes(StandardCharsets.UTF_8));
    lines.write('\n');
  }

  @Override
  public String finish() throws IOException {
    lines.flush();
    packed.finish();
    digested.flush();
    file.finish();
    return HexFormat.of().formatHex(digested.getMessageDigest().digest());
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
