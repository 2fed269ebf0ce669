package io.suanpan.ingestion.store;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;

/**
 * Rows as {@code LOAD DATA} reads them: tabs between columns, a backslash before what is special.
 */
final class LoadText implements EventRow.Columns {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");

  private byte[] text = new byte[1 << 16];
  private int length;
  private boolean rowBegun;
  private Instant lastTime;
  private byte[] lastTimeText;

  @Override
  public void number(long value) {
    separate();
    append(Long.toString(value).getBytes(StandardCharsets.ISO_8859_1));
  }

  @Override
  public void bytes(byte[] value) {
    separate();
    reserve(2 * value.length);
    for (byte b : value) {
      if (b == '\t' || b == '\n' || b == '\\' || b == 0) {
        text[length++] = '\\';
      }
      text[length++] = b == 0 ? (byte) '0' : b;
    }
  }

  @Override
  public void text(String value) {
    if (value == null) {
      separate();
      append(new byte[] {'\\', 'N'});
    } else {
      bytes(value.getBytes(StandardCharsets.UTF_8));
    }
  }

  @Override
  public void time(Instant value) {
    if (value == null) {
      text(null);
      return;
    }
    // The time of receipt comes again and again.
    if (!value.equals(lastTime)) {
      lastTime = value;
      lastTimeText =
          TIME.format(LocalDateTime.ofInstant(value, ZoneOffset.UTC))
              .getBytes(StandardCharsets.ISO_8859_1);
    }
    separate();
    append(lastTimeText);
  }

  void endRow() {
    reserve(1);
    text[length++] = '\n';
    rowBegun = false;
  }

  InputStream stream() {
    return new ByteArrayInputStream(text, 0, length);
  }

  private void separate() {
    if (rowBegun) {
      reserve(1);
      text[length++] = '\t';
    }
    rowBegun = true;
  }

  private void append(byte[] bytes) {
    reserve(bytes.length);
    System.arraycopy(bytes, 0, text, length, bytes.length);
    length += bytes.length;
  }

  private void reserve(int more) {
    if (text.length - length < more) {
      text = Arrays.copyOf(text, Math.max(2 * text.length, length + more));
    }
  }
}
