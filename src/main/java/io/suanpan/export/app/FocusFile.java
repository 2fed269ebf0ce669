package io.suanpan.export.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.suanpan.invoicing.InvoiceContent;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * An export on disk, compressed: whole before its first byte is sent. The server ends an answer
 * that breaks off as if it were whole, so nothing that may break is done while it is sent.
 */
public final class FocusFile {
  private final FileChannel file;

  /** Writes all of it; the file is gone once it is closed. */
  public FocusFile(Iterator<InvoiceContent> contents, ObjectMapper json) {
    try {
      Path path = Files.createTempFile("focus-", ".csv.gz");
      file =
          FileChannel.open(
              path,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try {
      write(contents, json);
      file.position(0);
    } catch (IOException e) {
      close();
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private void write(Iterator<InvoiceContent> contents, ObjectMapper json) throws IOException {
    GZIPOutputStream gzip = new GZIPOutputStream(Channels.newOutputStream(file));
    Writer text = new BufferedWriter(new OutputStreamWriter(gzip, StandardCharsets.UTF_8));
    new FocusCsv(json).write(contents, text);
    text.flush();
    gzip.finish();
  }

  /** As gzip; closing it deletes the file. */
  public InputStream compressed() {
    return Channels.newInputStream(file);
  }

  /** As CSV; closing it deletes the file. */
  public InputStream plain() {
    try {
      return new GZIPInputStream(compressed());
    } catch (IOException e) {
      close();
      throw new UncheckedIOException(e);
    }
  }

  private void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
