package io.suanpan.it;

import static io.suanpan.harness.TestDatabase.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.suanpan.harness.Client;
import io.suanpan.harness.TestTenant;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whatever came in, in whatever order and however often: cells are the sums of the events. */
class CellsIT extends ApiTest {
  @Test
  void cells_are_the_sums_of_the_events() throws SQLException {
    long seed = System.nanoTime();
    System.out.println("CellsIT seed " + seed);
    Random random = new Random(seed);
    TestTenant tenant = TestTenant.create(operator());
    for (int batch = 0; batch < 30; batch++) {
      List<String> events = new ArrayList<>();
      for (int i = random.nextInt(60); i >= 0; i--) {
        int id = random.nextInt(600);
        String time = String.format("2024-07-%02dT%02d:%02d:00Z", 1 + id % 28, id % 24, id % 60);
        String data = TestTenant.data("zhipu", "m" + id % 5, id, 2L * id + random.nextInt(2));
        events.add(TestTenant.event("e" + id, time, data));
      }
      tenant.client().post("/events", Client.BATCH, "[" + String.join(",", events) + "]");
    }
    String mine = " WHERE tenant_id = " + number(tenant);
    Map<String, Long> ofEvents = new TreeMap<>();
    for (String quantities : rows("SELECT quantities FROM usage_event" + mine)) {
      for (String quantity : quantities.split(" ", -1)) {
        String[] parts = quantity.split("=", -1);
        ofEvents.merge(parts[0], Long.valueOf(parts[1]), Long::sum);
      }
    }
    for (String meter : List.of("input", "output", "requests")) {
      String ofCells = rows("SELECT SUM(" + meter + ") FROM usage_cell" + mine).get(0);
      assertEquals(ofEvents.get(meter), Long.valueOf(ofCells), meter + ", seed " + seed);
    }
  }

  private static String number(TestTenant tenant) throws SQLException {
    return rows("SELECT tenant_id FROM tenant WHERE code = '" + tenant.id() + "'").get(0);
  }
}
