package io.suanpan.export.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.suanpan.invoicing.Delivery;
import io.suanpan.invoicing.Delivery.State;
import io.suanpan.invoicing.DeliveryStore;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantId;
import io.suanpan.tenancy.app.ManageTenants;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is due is sent once; what fails is tried again and keeps nothing waiting. */
@SuppressWarnings("UnnecessaryAssignment") // no container fills the fields here
class DeliverInvoicesTest {
  private static final Instant START = Instant.parse("2024-08-03T00:00:00Z");

  private final Store store = new Store();
  private final Server server = new Server();
  private final DeliverInvoices deliver = new DeliverInvoices();

  DeliverInvoicesTest() {
    deliver.deliveries = store;
    deliver.send = server;
    deliver.tenants =
        new ManageTenants() {
          @Override
          public Optional<Tenant> find(TenantId id) {
            return Optional.of(SendInvoiceTest.tenant("office@tenant.example"));
          }
        };
  }

  private void at(Instant now) {
    deliver.clock = Clock.fixed(now, ZoneOffset.UTC);
    deliver.sendAll();
  }

  @Test
  void each_is_sent_once() {
    for (int i = 0; i < 50; i++) {
      store.add(new TenantId(1), "SP-" + i, START);
    }
    at(START);
    at(START.plusSeconds(86_400));
    assertEquals(50, server.sent.size());
    assertEquals(50, server.sent.stream().distinct().count());
  }

  @Test
  void what_is_not_taken_is_tried_ever_more_rarely_until_it_is_given_up() {
    store.add(new TenantId(1), "SP-1", START);
    store.add(new TenantId(1), "SP-2", START);
    server.refused = "SP-1";
    at(START);
    assertEquals(List.of("SP-2"), server.sent);
    assertEquals("MAIL_FAILED: not taken", store.of("SP-1").error().orElseThrow());
    List<Long> waits = new ArrayList<>();
    Instant last = START;
    while (store.of("SP-1").state() == State.WAITING) {
      Instant next = store.of("SP-1").nextAt();
      waits.add(next.getEpochSecond() - last.getEpochSecond());
      at(next.minusMillis(1));
      assertEquals(waits.size(), store.of("SP-1").attempts());
      at(next);
      last = next;
    }
    assertEquals(List.of(60L, 240L, 960L, 3_840L, 15_360L, 21_600L), waits.subList(0, 6));
    assertEquals(State.FAILED, store.of("SP-1").state());
    assertEquals(16, store.of("SP-1").attempts());
    assertTrue(last.isAfter(START.plusSeconds(2 * 86_400)), last.toString());
  }

  @Test
  void a_node_that_is_slower_sends_nothing_and_one_that_died_is_followed() {
    store.add(new TenantId(1), "SP-1", START);
    Delivery seen = store.due(START, 1).get(0);
    assertTrue(store.begin(seen, START.plusSeconds(60)));
    assertTrue(!store.begin(seen, START.plusSeconds(60)));
    at(START);
    assertEquals(List.of(), server.sent);
    at(START.plusSeconds(60));
    assertEquals(List.of("SP-1"), server.sent);
  }

  /** Takes all but one. */
  private final class Server extends SendInvoice {
    final List<String> sent = new ArrayList<>();
    String refused;

    @Override
    public String send(Tenant tenant, String number, String actor) {
      if (number.equals(refused)) {
        throw new Refusal(Code.MAIL_FAILED, "not taken");
      }
      sent.add(number);
      store.sent(tenant.id(), number, START);
      return tenant.email();
    }
  }

  /** Rows in memory; the statements are run in DocumentsIT. */
  private static final class Store implements DeliveryStore {
    private final SortedMap<String, Delivery> rows = new TreeMap<>();

    Delivery of(String number) {
      return rows.get(number);
    }

    @Override
    public void add(TenantId tenant, String number, Instant at) {
      put(number, State.WAITING, 0, at, Optional.empty());
    }

    private void put(
        String number, State state, int attempts, Instant next, Optional<String> error) {
      rows.put(
          number,
          new Delivery(
              new TenantId(1), "acme", number, state, attempts, next, Optional.empty(), error));
    }

    @Override
    public Optional<Delivery> find(TenantId tenant, String number) {
      return Optional.ofNullable(rows.get(number));
    }

    @Override
    public List<Delivery> unsent(Optional<TenantId> tenant) {
      return rows.values().stream().filter(row -> row.state() != State.SENT).toList();
    }

    @Override
    public List<Delivery> due(Instant now, int limit) {
      return rows.values().stream()
          .filter(row -> row.state() == State.WAITING && !row.nextAt().isAfter(now))
          .sorted(Comparator.comparing(Delivery::nextAt))
          .limit(limit)
          .toList();
    }

    @Override
    public boolean begin(Delivery delivery, Instant until) {
      Delivery row = rows.get(delivery.number());
      boolean first = row.state() == State.WAITING && row.attempts() == delivery.attempts();
      if (first) {
        put(row.number(), row.state(), row.attempts() + 1, until, row.error());
      }
      return first;
    }

    @Override
    public void sent(TenantId tenant, String number, Instant at) {
      Delivery row = rows.get(number);
      put(number, State.SENT, row.attempts(), row.nextAt(), Optional.empty());
    }

    @Override
    public void failed(Delivery delivery, String error) {
      Delivery row = rows.get(delivery.number());
      put(row.number(), delivery.afterFailure(), row.attempts(), row.nextAt(), Optional.of(error));
    }
  }
}
