package io.suanpan.harness;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * A fresh tenant with a key that may ingest, read and bill.
 *
 * @param id its id
 * @param client a client with its key
 * @param operator a client with the operator's key
 */
public record TestTenant(String id, Client client, Client operator) {
  private static final AtomicInteger COUNT = new AtomicInteger();

  /** In Berlin, invoiced in euros, taxed at 19 %. */
  public static TestTenant create(Client operator) {
    return create(
        operator,
        """
        "region":"DE","timeZone":"Europe/Berlin","currency":"EUR",
        "tax":{"category":"S","rate":"19"}
        """);
  }

  /**
   * @param members the members of the tenant but its id and name
   */
  public static TestTenant create(Client operator, String members) {
    String id = "t" + System.nanoTime() + "-" + COUNT.incrementAndGet();
    operator
        .post("/tenants", "{\"id\":\"" + id + "\",\"name\":\"Tenant " + id + "\"," + members + "}")
        .expect(201);
    String key =
        operator
            .post(
                "/tenants/" + id + "/keys",
                "{\"name\":\"test\",\"scopes\":[\"ingest\",\"read\",\"billing\"]}")
            .expect(201)
            .json()
            .get("key")
            .asText();
    return new TestTenant(id, operator.with(key), operator);
  }

  /** The operator's path of this tenant. */
  public String path(String rest) {
    return "/tenants/" + id + rest;
  }

  /** Closes a month for this tenant and waits for it; answers the run. */
  public com.fasterxml.jackson.databind.JsonNode close(String period) {
    String run =
        operator
            .post("/billing-runs", "{\"period\":\"" + period + "\",\"tenants\":[\"" + id + "\"]}")
            .expect(202)
            .json()
            .get("id")
            .asText();
    while (true) {
      var view = operator.get("/billing-runs/" + run).expect(200).json();
      if (view.get("state").asText().equals("DONE")) {
        return view;
      }
      pause();
    }
  }

  /** How many requests its usage of July 2024 counts. */
  public long requests() {
    for (var row :
        client
            .get("/usage?from=2024-07-01T00:00:00Z&to=2024-08-01T00:00:00Z&groupBy=meter")
            .expect(200)
            .json()
            .get("rows")) {
      if (row.get("meter").asText().equals("requests")) {
        return row.get("quantity").asLong();
      }
    }
    return 0;
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** An event as JSON. */
  public static String event(String id, String time, String data) {
    return """
    {"specversion":"1.0","id":"%s","source":"test","type":"llm.usage","time":"%s","data":%s}
    """
        .formatted(id, time, data);
  }

  /** The data of an event. */
  public static String data(String vendor, String model, long input, long output) {
    return """
    {"vendor":"%s","model":"%s","usage":{"input":%d,"output":%d}}
    """
        .formatted(vendor, model, input, output);
  }
}
