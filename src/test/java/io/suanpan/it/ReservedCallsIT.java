package io.suanpan.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.suanpan.client.Api;
import io.suanpan.client.Declined;
import io.suanpan.client.ReservedCalls;
import io.suanpan.client.ReservedCalls.Used;
import io.suanpan.client.ReservedCalls.Wanted;
import io.suanpan.harness.TestQuotas;
import io.suanpan.harness.TestTenant;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The client that wraps calls of vendors. */
class ReservedCallsIT extends ApiTest {
  private static final Wanted WANTED =
      new Wanted("zhipu", "glm-4", Optional.empty(), Map.of("input", 60L, "output", 40L), 60);

  private TestQuotas quotas;
  private ReservedCalls calls;

  @BeforeEach
  void create() {
    quotas = new TestQuotas(TestTenant.create(operator()), Instant.now());
    quotas.put("tokens", TestQuotas.TOKENS_A_MONTH.formatted(150)).expect(200);
    calls = new ReservedCalls(new Api(server.toString(), quotas.tenant().client().key()));
  }

  @Test
  void what_the_vendor_says_is_booked_and_the_rest_is_free_again() throws Exception {
    String answer =
        calls.call(
            WANTED,
            () -> {
              quotas.assertStands("tokens", "0", "100", "50");
              return new Used<>("hello", quotas.event("call", "glm-4", 50, 20));
            });
    assertEquals("hello", answer);
    quotas.assertStands("tokens", "70", "0", "80");
  }

  @Test
  void beyond_the_limit_the_vendor_is_not_called() throws Exception {
    quotas.use("before", "glm-4", 51, 0);
    Declined declined =
        assertThrows(
            Declined.class,
            () ->
                calls.call(
                    WANTED,
                    () -> {
                      throw new AssertionError("called");
                    }));
    assertTrue(declined.getMessage().contains("QUOTA_EXCEEDED"), declined.getMessage());
    quotas.assertStands("tokens", "51", "0", "99");
  }

  @Test
  void a_call_that_fails_holds_nothing() {
    IOException failure = new IOException("the vendor is down");
    IOException thrown =
        assertThrows(
            IOException.class,
            () ->
                calls.call(
                    WANTED,
                    () -> {
                      throw failure;
                    }));
    assertEquals(failure, thrown);
    quotas.assertStands("tokens", "0", "0", "150");
  }
}
