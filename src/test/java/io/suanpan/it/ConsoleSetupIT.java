package io.suanpan.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.suanpan.harness.Client;
import io.suanpan.harness.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The first steps, from a server that nobody can use to the first event. */
class ConsoleSetupIT extends ConsoleTest {
  private static final Pattern BEARER = Pattern.compile("Bearer (sp_[^\"]+)");
  private static final Pattern BODY = Pattern.compile("-d '(.*)'", Pattern.DOTALL);

  @Test
  void from_nobody_to_the_first_event() throws SQLException {
    JsonNode issuer = operator().get("/issuer").json();
    TestDatabase.change("DELETE FROM console_user WHERE tenant_id = 0");
    TestDatabase.change("DELETE FROM issuer");
    try {
      operatorStep();
      issuerStep();
      String tenant = tenantStep();
      window.assertShows("Give its app a key");
      window.picture("setup-key");
      window.press("app:create");
      String command = window.text("#command");
      window.assertShows("Waiting for the event");
      window.picture("setup-command");
      send(command);
      window.assertShows("It has arrived");
      window.picture("setup-arrived");
      assertAudited("setting", "create-user nothing -> operator OPERATOR");
      assertAudited("user:operator", "create-tenant", "code=" + tenant);
    } finally {
      if (issuer.has("name")) {
        operator().call("PUT", "/issuer", issuer.toString()).expect(200);
      }
    }
  }

  private void operatorStep() {
    window.go("/console/tenants");
    window.assertAt("/console/sign-in");
    window.go("/console/setup");
    window.picture("setup-operator");
    window.fill("operator:key", "sp_not_the_one");
    typePassword();
    window.assertShows("That is not an operator key.");
    window.fill("operator:key", TestDatabase.OPERATOR_KEY);
    typePassword();
    window.assertShows("Who issues the invoices?");
  }

  private void typePassword() {
    window.fill("operator:password", OPERATORS_PASSWORD);
    window.fill("operator:again", OPERATORS_PASSWORD);
    window.press("operator:save");
  }

  private void issuerStep() {
    window.picture("setup-issuer");
    window.fill("issuer:name", "Beispiel Abrechnung GmbH");
    window.fill("issuer:city", "Berlin");
    window.fill("issuer:series", "lower");
    window.press("issuer:save");
    window.assertShows("A–Z, 0–9");
    window.fill("issuer:series", "FIRST");
    window.press("issuer:save");
    window.assertShows("A tenant is who gets an invoice");
    assertEquals("FIRST", operator().get("/issuer").expect(200).json().get("series").asText());
  }

  private String tenantStep() {
    String code = "first-" + System.nanoTime();
    window.picture("setup-tenant");
    window.fill("tenant-new:name", "Räder & Söhne <算>");
    window.fill("tenant-new:id", "Not An Id");
    window.press("tenant-new:save");
    window.assertShows("1 to 63 small letters");
    window.fill("tenant-new:id", code);
    window.press("tenant-new:save");
    return code;
  }

  /** What a shell would do with the line. */
  private void send(String command) {
    Matcher key = BEARER.matcher(command);
    Matcher body = BODY.matcher(command);
    assertTrue(key.find() && body.find(), command);
    assertTrue(command.contains("curl -i " + server.toString().replaceAll("/$", "")), command);
    operator()
        .with(key.group(1))
        .post("/events", Client.EVENT, body.group(1).getBytes(StandardCharsets.UTF_8))
        .expect(204);
  }

  @Test
  void with_an_operator_there_the_steps_are_for_operators_only() {
    signInAsOperator();
    window.go("/console/setup");
    window.assertShows("A tenant is who gets an invoice");
    signOut();
    window.go("/console/setup");
    window.assertAt("/console/sign-in");
  }
}
