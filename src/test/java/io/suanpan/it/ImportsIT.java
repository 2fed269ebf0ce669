package io.suanpan.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.suanpan.harness.Client.Answer;
import io.suanpan.harness.TestTenant;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files of events. */
class ImportsIT extends ApiTest {
  private static final String CSV = "text/csv";
  private static final String LINES = "application/x-ndjson";
  private static final String MAPPING =
      """
      {"id":"request_id","source":{"value":"export"},"time":{"column":"ts","zone":"Asia/Shanghai"},
       "subject":"team","data.vendor":{"value":"zhipu"},"data.model":"model",
       "data.usage.input":"prompt_tokens","data.usage.output":"completion_tokens"}
      """;
  private static final String HEADER =
      "request_id;ts;team;model;prompt_tokens;completion_tokens;note\n";
  private static final int ROWS = 12_000;

  private TestTenant tenant;

  @BeforeEach
  void create() {
    tenant = TestTenant.create(operator());
  }

  @Test
  void a_table_comes_in_by_its_mapping_and_what_is_refused_is_told() {
    String table =
        HEADER
            + "r1;2024-07-15 16:00:00;search;glm-4;100;10;\"a\nnote\"\n"
            + "r2;2024-07-15 16:00:00;search;glm-4;1,200;10;\n"
            + "r3;2024-07-15 16:00:00;search;glm-4;7\n"
            + "r1;2024-07-15 16:00:00;search;glm-4;101;10;\n"
            + "r4;2024-07-15 16:00:00;;glm-4;5.0;;\n";
    JsonNode done = send(table.getBytes(UTF_8)).expect(201).json();
    assertEquals("DONE", done.get("state").asText());
    assertEquals(List.of(5, 2, 0, 1, 2), counts(done));
    assertEquals(105, IngestionIT.usage(tenant, "input"));
    JsonNode event = tenant.client().get("/events?source=export&id=r1").json().at("/items/0");
    assertEquals("2024-07-15T08:00:00Z", event.get("time").asText());
    assertEquals("search", event.get("subject").asText());
    String id = done.get("id").asText();
    JsonNode again = tenant.client().get("/imports/" + id).expect(200).json();
    assertEquals(done, again);
    assertEquals(table.getBytes(UTF_8).length, again.at("/committed/bytes").asInt());
    List<String> report =
        tenant.client().get("/imports/" + id + "/report").expect(200).text().lines().toList();
    assertEquals("line,outcome,id,code,pointer,column,detail", report.get(0));
    assertEquals(
        "4,QUARANTINED,r2,WRONG_TYPE,/data/usage/input,prompt_tokens,must be a whole number",
        report.get(1));
    assertTrue(report.get(2).startsWith("5,QUARANTINED,,UNREADABLE_BODY,"), report.get(2));
    assertTrue(report.get(3).startsWith("6,CONFLICT,r1,EVENT_IDENTITY_CONFLICT,/id,request_id"));
    assertEquals(4, report.size());
    Answer lines = tenant.client().get("/imports/" + id + "/report", LINES).expect(200);
    assertEquals(3, lines.text().lines().count());
    assertEquals(2, tenant.client().get("/quarantine").json().get("items").size());
  }

  @Test
  void the_same_file_again_counts_nothing_twice_however_it_is_packed() throws IOException {
    byte[] table = table();
    assertEquals(List.of(ROWS, ROWS, 0, 0, 0), counts(send(table).expect(201).json()));
    JsonNode packed = send(gzip(table)).expect(201).json();
    assertEquals(List.of(ROWS, 0, ROWS, 0, 0), counts(packed));
    Answer encoded =
        tenant.client().post(path("t.csv.gz"), CSV, gzip(table), "Content-Encoding", "gzip");
    assertEquals(List.of(ROWS, 0, ROWS, 0, 0), counts(encoded.expect(201).json()));
    assertEquals(table.length, packed.at("/committed/bytes").asInt());
    assertEquals(ROWS, tenant.requests());
    JsonNode page = tenant.client().get("/imports?limit=2").expect(200).json();
    assertEquals(2, page.get("items").size());
    JsonNode last = tenant.client().get("/imports?cursor=" + page.get("next").asText()).json();
    assertEquals("1", last.at("/items/0/id").asText());
  }

  @Test
  void lines_of_json_are_a_file_too() {
    String lines =
        "\ufeff"
            + TestTenant.event("a", "2024-07-15T08:00:00Z", TestTenant.data("zhipu", "glm-4", 3, 1))
                .replace("\n", "")
            + "\nnot json\n\n";
    JsonNode done = tenant.client().post("/imports?name=a.ndjson", LINES, lines).expect(201).json();
    assertEquals(List.of(2, 1, 0, 0, 1), counts(done));
    assertEquals(2, done.at("/refused/0/line").asInt());
    assertEquals(3, IngestionIT.usage(tenant, "input"));
  }

  @Test
  void what_was_cut_goes_on_where_it_stopped() throws Exception {
    byte[] table = table();
    String id = open();
    int cut = table.length - 2000;
    try (Socket socket = upload(id, table.length)) {
      socket.getOutputStream().write(table, 0, cut);
    }
    JsonNode broken = await(id, "BROKEN_OFF");
    assertEquals("UNREADABLE_BODY", broken.get("code").asText());
    assertEquals(10_000, broken.get("stored").asInt());
    assertEquals(10_001, broken.at("/committed/line").asInt());
    assertEquals(10_000, tenant.requests());
    byte[] other = table.clone();
    other[cut / 2] ^= 1;
    Answer differs = tenant.client().put("/imports/" + id + "/file", other).expect(409);
    assertEquals("IMPORT_FILE_DIFFERS", differs.code());
    Answer shorter =
        tenant.client().put("/imports/" + id + "/file", Arrays.copyOf(table, cut / 2)).expect(409);
    assertEquals("IMPORT_FILE_DIFFERS", shorter.code());
    JsonNode done = tenant.client().put("/imports/" + id + "/file", gzip(table)).expect(200).json();
    assertEquals(List.of(ROWS, ROWS, 0, 0, 0), counts(done));
    assertEquals(ROWS, tenant.requests());
    byte[] grown = Arrays.copyOf(table, table.length + 1000);
    byte[] more = row(ROWS).getBytes(UTF_8);
    System.arraycopy(more, 0, grown, table.length, more.length);
    byte[] longer = Arrays.copyOf(grown, table.length + more.length);
    done = tenant.client().put("/imports/" + id + "/file", longer).expect(200).json();
    assertEquals(List.of(ROWS + 1, ROWS + 1, 0, 0, 0), counts(done));
  }

  @Test
  void a_packed_file_that_ends_too_early_is_not_done() throws IOException {
    byte[] packed = gzip(table());
    Answer cut = send(Arrays.copyOf(packed, packed.length - 500)).expect(400);
    assertEquals("UNREADABLE_BODY", cut.code());
    JsonNode broken = tenant.client().get("/imports").json().at("/items/0");
    assertEquals("BROKEN_OFF", broken.get("state").asText());
    String id = broken.get("id").asText();
    JsonNode done = tenant.client().put("/imports/" + id + "/file", packed).expect(200).json();
    assertEquals(List.of(ROWS, ROWS, 0, 0, 0), counts(done));
  }

  @Test
  void who_begins_again_takes_over_and_the_other_writes_no_more() throws Exception {
    byte[] table = table();
    String id = open();
    try (Socket slow = upload(id, table.length)) {
      slow.getOutputStream().write(table, 0, table.length - 2000);
      slow.getOutputStream().flush();
      await(id, "RUNNING");
      JsonNode done = tenant.client().put("/imports/" + id + "/file", table).expect(200).json();
      assertEquals(ROWS, done.get("events").asInt());
      slow.getOutputStream().write(table, table.length - 2000, 2000);
      InputStream answer = slow.getInputStream();
      String text = new String(answer.readNBytes(2000), UTF_8);
      assertTrue(text.contains("IMPORT_TAKEN_OVER"), text);
    }
    JsonNode after = tenant.client().get("/imports/" + id).expect(200).json();
    assertEquals("DONE", after.get("state").asText());
    assertEquals(List.of(ROWS, ROWS, 0, 0, 0), counts(after));
    assertEquals(ROWS, tenant.requests());
  }

  @Test
  void imports_are_the_tenants_own() {
    String id = open();
    TestTenant other = TestTenant.create(operator());
    for (String path : List.of("/imports/" + id, "/imports/" + id + "/report")) {
      other.client().get(path).expect(404);
      tenant.client().get(path).expect(200);
      operator().get(tenant.path(path)).expect(200);
    }
    other.client().put("/imports/" + id + "/file", table()).expect(404);
    assertEquals(0, other.client().get("/imports").json().get("items").size());
    operator().put(tenant.path("/imports/" + id + "/file"), table()).expect(200);
    assertEquals(ROWS, tenant.requests());
    assertEquals(0, other.requests());
  }

  @Test
  void a_file_without_any_event_leaves_nothing_behind() {
    String wrong = new String(table(), UTF_8).replace(";3;1;", ";3,0;1;");
    Answer refused = send(wrong.getBytes(UTF_8)).expect(422);
    assertEquals("INVALID_EVENTS", refused.code());
    assertTrue(
        refused.json().get("detail").asText().contains("line 2: /data/usage/input"),
        refused.text());
    JsonNode broken = tenant.client().get("/imports").json().at("/items/0");
    assertEquals("BROKEN_OFF", broken.get("state").asText());
    assertEquals(0, broken.get("events").asInt());
    assertEquals(0, tenant.client().get("/quarantine").json().get("items").size());
    String late = new String(table(), UTF_8).replaceAll("(r[5-9][0-9]{3};.*);3;1;", "$1;3,0;1;");
    JsonNode done = send(late.getBytes(UTF_8)).expect(201).json();
    assertEquals(List.of(ROWS, 7_000, 0, 0, 5_000), counts(done));
  }

  @Test
  void what_cannot_work_is_refused_before_anything_is_stored() {
    for (String body :
        List.of(
            "{}",
            "{\"name\":\"a.xls\"}",
            "{\"name\":\"a.csv\",\"delimiter\":\"x\"}",
            "{\"name\":\"a.csv\",\"mapping\":{\"id\":\"x\"}}",
            "{\"name\":\"a.ndjson\",\"mapping\":{}}")) {
      tenant.client().post("/imports", body).expect(422);
    }
    Answer columns = send("a;b\n1;2\n".getBytes(UTF_8)).expect(422);
    assertEquals("INVALID_MAPPING", columns.code());
    assertEquals(6, columns.json().get("errors").size(), columns.text());
    Answer unnamed = tenant.client().post("/imports?name=x", CSV, "a,b\n1,2\n").expect(422);
    assertEquals("UNKNOWN_MEMBER", unnamed.json().at("/errors/0/code").asText());
    tenant.client().post("/imports?name=x&mapping=%7B", CSV, "a,b\n").expect(400);
    tenant.client().post("/imports?name=x", CSV, "").expect(400);
    tenant.client().post("/imports?name=x", CSV, new byte[] {'P', 'K', 3, 4}).expect(400);
    assertEquals(0, tenant.client().get("/imports").json().get("items").size());
  }

  private Answer send(byte[] table) {
    return tenant.client().post(path("table.csv"), CSV, table);
  }

  private static String path(String name) {
    return "/imports?name=" + name + "&mapping=" + URLEncoder.encode(MAPPING, UTF_8);
  }

  private String open() {
    String body = "{\"name\":\"table.csv\",\"mapping\":" + MAPPING + "}";
    JsonNode opened = tenant.client().post("/imports", body).expect(201).json();
    assertEquals("OPEN", opened.get("state").asText());
    return opened.get("id").asText();
  }

  /** A connection on which a file of that length is announced. */
  private Socket upload(String id, int length) throws IOException {
    URI uri = URI.create(tenant.client().url("/imports/" + id + "/file"));
    Socket socket = new Socket(uri.getHost(), uri.getPort());
    String head =
        """
        PUT %s HTTP/1.1
        Host: localhost
        Connection: close
        Authorization: Bearer %s
        Content-Length: %d

        """
            .formatted(uri.getPath(), tenant.client().key(), length)
            .replace("\n", "\r\n");
    socket.getOutputStream().write(head.getBytes(UTF_8));
    return socket;
  }

  private JsonNode await(String id, String state) throws InterruptedException {
    while (true) {
      JsonNode it = tenant.client().get("/imports/" + id).expect(200).json();
      if (it.get("state").asText().equals(state) && it.get("events").asInt() > 0) {
        return it;
      }
      Thread.sleep(50);
    }
  }

  private static List<Integer> counts(JsonNode it) {
    return List.of("events", "stored", "duplicates", "conflicts", "quarantined").stream()
        .map(name -> it.get(name).asInt())
        .toList();
  }

  private static byte[] table() {
    StringBuilder table = new StringBuilder(HEADER);
    for (int i = 0; i < ROWS; i++) {
      table.append(row(i));
    }
    return table.toString().getBytes(UTF_8);
  }

  private static String row(int number) {
    return "r" + number + ";2024-07-15 16:00:00;team " + number % 7 + ";glm-4;3;1;\n";
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(plain);
    }
    return packed.toByteArray();
  }
}
