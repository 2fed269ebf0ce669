package io.suanpan.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Has a tenant looked at, again and again and by many at once, and reads what it is told. */
public record TestAlerts(TestTenant tenant) {
  private static final int NODES = 4;

  /** Once. */
  public void check() {
    tenant.operator().post(tenant.path("/notifications/check"), "").expect(204);
  }

  /** As several nodes do that look at the same moment, and then once more. */
  public void checkTogether() throws Exception {
    Together.run(NODES, number -> tenant.operator().post(tenant.path("/notifications/check"), ""))
        .forEach(answer -> answer.expect(204));
    check();
  }

  /** The data of the notifications of a type, oldest first. */
  public List<JsonNode> of(String type) {
    List<JsonNode> found = new ArrayList<>();
    for (JsonNode one : tenant.client().get("/notifications").expect(200).json().get("items")) {
      if (one.get("type").asText().equals(type)) {
        assertEquals(tenant.id(), one.at("/data/tenant").asText());
        found.add(0, one.get("data"));
      }
    }
    return found;
  }

  /** The data of the only notification of a type. */
  public JsonNode only(String type) {
    List<JsonNode> found = of(type);
    assertEquals(1, found.size(), found.toString());
    return found.get(0);
  }
}
