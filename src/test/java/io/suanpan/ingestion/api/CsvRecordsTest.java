package io.suanpan.ingestion.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.suanpan.ingestion.ImportSource;
import io.suanpan.ingestion.ImportSource.Format;
import io.suanpan.ingestion.RestartPoint;
import io.suanpan.ingestion.TestJson;
import io.suanpan.ingestion.api.EventRecords.EventRecord;
import io.suanpan.ingestion.app.Unreadable;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class CsvRecordsTest {
  private static final String HEADER = "id,source,data.vendor,data.model,data.usage.input\n";

  @Test
  void rows_end_by_line_feed_or_carriage_return_and_line_feed_or_the_end() throws IOException {
    for (String end : List.of("\n", "\r\n")) {
      String table = (HEADER + "1,s,zhipu,glm-4,7\n\n,,,,\n2,s,zhipu,glm-4,8").replace("\n", end);
      List<EventRecord> rows = read(table);
      assertEquals(List.of("1", "2"), rows.stream().map(row -> member(row, "id")).toList());
      assertEquals(List.of(2L, 5L), rows.stream().map(EventRecord::line).toList());
    }
  }

  @Test
  void quoted_cells_may_hold_delimiters_quotes_and_line_breaks() throws IOException {
    List<EventRecord> rows =
        read(HEADER + "\"a,\"\"b\"\"\r\n\nc\",s,zhipu,\"glm-4\" ,7\n5\" disk,s,zhipu,glm-4,8\n");
    assertEquals("a,\"b\"\r\n\nc", member(rows.get(0), "id"));
    assertEquals("5\" disk", member(rows.get(1), "id"));
    assertEquals(5, rows.get(1).line());
  }

  @Test
  void a_broken_row_costs_that_row_only() throws IOException {
    List<EventRecord> rows =
        read(
            HEADER
                + "\"1\"x,s,zhipu,glm-4,7\n"
                + "2,s,zhipu,glm-4,8\n"
                + "3,s,zhipu\n"
                + "4,s,zhipu,glm-4,8,9\n"
                + "5,s,zhi\rpu,glm-4,8\n"
                + "6,s,zhipu,glm-4,8\n"
                + "7,s,zhipu,\"glm-4,8\n8,s,zhipu,glm-4,8\n");
    assertEquals(7, rows.size());
    assertEquals("2", member(rows.get(1), "id"));
    assertEquals("6", member(rows.get(5), "id"));
    assertTrue(fault(rows.get(0)).contains("quote"), fault(rows.get(0)));
    assertEquals("has 3 cells, the header 5", fault(rows.get(2)));
    assertEquals("has 6 cells, the header 5", fault(rows.get(3)));
    assertTrue(fault(rows.get(4)).contains("carriage return"), fault(rows.get(4)));
    assertTrue(fault(rows.get(6)).contains("quote"), fault(rows.get(6)));
    assertEquals(8, rows.get(6).line());
  }

  @Test
  void bytes_that_are_no_text_cost_their_row() throws IOException {
    byte[] table = (HEADER + "ä,s,zhipu,glm-4,7\n2,s,zhipu,glm-4,8\n").getBytes(ISO_8859_1);
    List<EventRecord> rows = read(open(table, Optional.empty()));
    assertEquals("not readable as UTF-8", fault(rows.get(0)));
    assertEquals("2", member(rows.get(1), "id"));
  }

  @Test
  void a_row_is_cut_where_it_is_too_long() throws IOException {
    String huge = "\"" + "x\n".repeat(EventBody.MAX_EVENT) + "\"";
    List<EventRecord> rows = read(HEADER + huge + ",s,zhipu,glm-4,7\n2,s,zhipu,glm-4,8\n");
    assertEquals(Code.EVENT_TOO_LARGE, ((Unreadable) rows.get(0).value()).violation().code());
    assertEquals(1000, ((Unreadable) rows.get(0).value()).text().length());
    assertEquals("2", member(rows.get(1), "id"));
    assertEquals(3L + EventBody.MAX_EVENT, rows.get(1).line());
  }

  @Test
  void the_header_tells_the_delimiter_unless_it_was_told() throws IOException {
    for (String delimiter : List.of(",", ";", "\t", "|")) {
      String table = (HEADER + "1,s,zhipu,glm-4,7\n").replace(",", delimiter);
      assertEquals("1", member(read(table).get(0), "id"));
    }
    String table = "id;source;data.vendor;data.model;\"data.usage.input\"\n1;a,b;zhipu;glm-4;7\n";
    assertEquals("a,b", member(read(table).get(0), "source"));
    Refusal refusal =
        assertThrows(Refusal.class, () -> open(table.getBytes(UTF_8), Optional.of(',')));
    assertEquals(Code.INVALID_MAPPING, refusal.code());
  }

  @Test
  void a_byte_order_mark_is_no_part_of_the_header() throws IOException {
    byte[] table = ("\ufeff" + HEADER + "1,s,zhipu,glm-4,7\n").getBytes(UTF_8);
    assertEquals("1", member(read(open(table, Optional.empty())).get(0), "id"));
    byte[] utf16 = ("\ufeff" + HEADER).getBytes(java.nio.charset.StandardCharsets.UTF_16LE);
    assertEquals(
        Code.UNREADABLE_BODY,
        assertThrows(Refusal.class, () -> open(utf16, Optional.empty())).code());
    assertThrows(Refusal.class, () -> open(new byte[0], Optional.empty()));
  }

  /** Whatever the rows are, what follows a restart point is what would have followed. */
  @Test
  void reading_goes_on_behind_any_row() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    byte[] table = table(random);
    EventRecords whole = open(table, Optional.empty());
    List<RestartPoint> points = new ArrayList<>();
    List<EventRecord> rows = new ArrayList<>();
    for (Optional<EventRecord> row = whole.next(); row.isPresent(); row = whole.next()) {
      rows.add(row.get());
      points.add(whole.point());
    }
    assertTrue(rows.size() > 100);
    for (int i = 0; i < rows.size(); i += 1 + random.nextInt(7)) {
      EventRecords rest = open(table, Optional.empty());
      rest.skipTo(points.get(i));
      assertEquals(rows.subList(i + 1, rows.size()), read(rest), "seed " + seed + " row " + i);
      byte[] other = table.clone();
      other[random.nextInt((int) points.get(i).bytes() - HEADER.length()) + HEADER.length()] ^= 1;
      RestartPoint point = points.get(i);
      EventRecords changed = open(other, Optional.empty());
      Refusal refusal = assertThrows(Refusal.class, () -> changed.skipTo(point), "seed " + seed);
      assertEquals(Code.IMPORT_FILE_DIFFERS, refusal.code());
    }
  }

  /** Whatever the bytes are, each line becomes something, and the reading ends. */
  @Test
  void noise_is_read_to_its_end() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    byte[] alphabet = "a\"\"\n\r,;\t |\u00e9\u0000=".getBytes(UTF_8);
    for (int i = 0; i < 2000; i++) {
      byte[] noise = new byte[random.nextInt(300)];
      for (int n = 0; n < noise.length; n++) {
        noise[n] =
            random.nextInt(20) == 0
                ? (byte) random.nextInt(256)
                : alphabet[random.nextInt(alphabet.length)];
      }
      byte[] table = (HEADER + new String(noise, ISO_8859_1)).getBytes(ISO_8859_1);
      EventRecords records = open(table, Optional.empty());
      long lines = 1;
      for (EventRecord row : read(records)) {
        assertTrue(row.line() > lines, "seed " + seed);
        lines = row.line();
        assertTrue(row.value() instanceof Unreadable || row.value() instanceof Map, "seed " + seed);
      }
      assertEquals(table.length, records.point().bytes(), "seed " + seed);
    }
  }

  /** A connection has nothing at hand at times, and the packed files that follow are read. */
  @Test
  void packed_files_one_after_the_other_are_one_file() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    for (String part : List.of(HEADER, "1,s,zhipu,glm-4,7\n", "2,s,zhipu,glm-4,7\n")) {
      try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
        gzip.write(part.getBytes(UTF_8));
      }
    }
    InputStream slow =
        new ByteArrayInputStream(packed.toByteArray()) {
          @Override
          public synchronized int read(byte[] bytes, int from, int length) {
            return super.read(bytes, from, Math.min(1, length));
          }

          @Override
          public synchronized int available() {
            return 0;
          }
        };
    assertEquals(2, read(open(Gzip.unpackIfPacked(slow), Optional.empty())).size());
  }

  private static byte[] table(Random random) {
    StringBuilder table = new StringBuilder(HEADER);
    for (int i = 0; i < 200; i++) {
      table.append(
          switch (random.nextInt(8)) {
            case 0 -> "\"" + i + "\n\"\"é\",s,zhipu,glm-4,7\r\n";
            case 1 -> "\"" + i + "\"x,s,zhipu,glm-4,7\n";
            case 2 -> i + ",s\n";
            case 3 -> "\n \r\n" + i + ",s,zhipu,glm-4,7\n";
            case 4 -> i + ",s,zhipu,glm-4,\n,,,,\n";
            default -> i + ",s,zhipu,glm-4," + random.nextInt() + "\n";
          });
    }
    return table.toString().getBytes(UTF_8);
  }

  private static List<EventRecord> read(String table) throws IOException {
    return read(open(table.getBytes(UTF_8), Optional.empty()));
  }

  private static EventRecords open(byte[] table, Optional<Character> delimiter) throws IOException {
    return open(new ByteArrayInputStream(table), delimiter);
  }

  private static EventRecords open(InputStream table, Optional<Character> delimiter)
      throws IOException {
    FileBytes bytes = new FileBytes(table);
    bytes.skipMark();
    ImportSource source = new ImportSource("table.csv", Format.CSV, delimiter, Optional.empty());
    return new CsvRecords(bytes, source, new TestJson());
  }

  private static List<EventRecord> read(EventRecords records) throws IOException {
    List<EventRecord> rows = new ArrayList<>();
    for (Optional<EventRecord> row = records.next(); row.isPresent(); row = records.next()) {
      rows.add(row.get());
    }
    return rows;
  }

  private static String member(EventRecord row, String name) {
    return ((Map<?, ?>) row.value()).get(name).toString();
  }

  private static String fault(EventRecord row) {
    return ((Unreadable) row.value()).violation().detail();
  }
}
