package io.suanpan.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.suanpan.harness.Client;
import io.suanpan.harness.NodeProgram;
import io.suanpan.harness.TestTenant;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** OpenMeter's own SDK, unchanged, against the server: {@code src/test/js/openmeter-sdk.mjs}. */
class OpenMeterSdkIT extends ApiTest {
  @Test
  void the_sdk_sends_events_and_asks_for_usage() {
    NodeProgram programs =
        NodeProgram.install(Path.of("src/test/js"), Path.of("target/js").toAbsolutePath());
    Client operator = operator();
    TestTenant tenant = TestTenant.create(operator);
    String key =
        operator
            .post(tenant.path("/keys"), "{\"name\":\"sdk\",\"scopes\":[\"ingest\",\"read\"]}")
            .expect(201)
            .json()
            .get("key")
            .asText();
    NodeProgram.Result result =
        programs.run(
            "openmeter-sdk.mjs", Map.of("SUANPAN_URL", server.toString(), "SUANPAN_KEY", key));
    System.out.println(result.output());
    assertEquals(0, result.status(), result.output());
  }
}
