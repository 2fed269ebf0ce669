package io.suanpan.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.suanpan.harness.TestDatabase;
import io.suanpan.harness.TestTenant;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;

/** A test that uses the console in a browser, as people do. */
abstract class ConsoleTest extends ApiTest {
  static final String OPERATORS_PASSWORD = "a good horse battery";
  private static final AtomicInteger COUNT = new AtomicInteger();

  BrowserWindow window;

  /** A user with the password that it was given. */
  record Person(String login, String password) {}

  @BeforeEach
  void open() {
    Assumptions.assumeTrue(
        BrowserWindow.program().isPresent(),
        "skipped: no Chromium here; install it (Debian: apt-get install chromium) or name it by"
            + " SUANPAN_TEST_CHROMIUM");
    window = new BrowserWindow(server.toString());
  }

  /** Nothing went wrong in the browser that a test has not asked for. */
  @AfterEach
  void close() {
    if (window != null) {
      window.close();
      assertEquals(List.of(), window.faults());
    }
  }

  /** Signs in as the first user, who changes the first password when it is used. */
  void signInAsOperator() {
    boolean first =
        rows("SELECT password_kind FROM console_user WHERE login = 'operator'")
            .equals(List.of("GIVEN"));
    if (first) {
      signIn(new Person("operator", TestDatabase.CONSOLE_PASSWORD));
      changePassword(TestDatabase.CONSOLE_PASSWORD, OPERATORS_PASSWORD);
    } else {
      signIn(new Person("operator", OPERATORS_PASSWORD));
    }
    window.assertAt("/console/overview");
  }

  void signIn(Person person) {
    window.go("/console/sign-in");
    window.fill("sign-in:login", person.login());
    window.fill("sign-in:password", person.password());
    window.press("sign-in:go");
  }

  void signOut() {
    window.press("leave:sign-out");
    window.assertAt("/console/sign-in");
  }

  void changePassword(String present, String chosen) {
    window.assertAt("/console/password");
    window.fill("change:present", present);
    window.fill("change:chosen", chosen);
    window.fill("change:again", chosen);
    window.press("change:go");
  }

  /** A new user of that tenant, made by the operator, whose window it is. */
  Person newUser(TestTenant tenant, String role) {
    String login = "user" + COUNT.incrementAndGet() + "@" + tenant.id() + ".example";
    window.go("/console/users?tenant=" + tenant.id());
    window.fill("user:login", login);
    window.choose("user:role", role);
    window.press("user:create");
    String[] told = window.text("#secret").split("\n", -1);
    assertEquals(login, told[0]);
    return new Person(login, told[1]);
  }

  /** The same, signed in in place of the operator, with a password of its own. */
  Person asNewUser(TestTenant tenant, String role) {
    signInAsOperator();
    Person person = newUser(tenant, role);
    signOut();
    signIn(person);
    String chosen = "quite another long one";
    changePassword(person.password(), chosen);
    window.assertAt("/console/costs");
    return new Person(person.login(), chosen);
  }

  /** Adds to a form what its page does not send. */
  void forge(String form, String name, String value) {
    window
        .page()
        .evaluate(
            "([form, name, value]) => { const i = document.createElement('input');"
                + " i.type = 'hidden'; i.name = name; i.value = value;"
                + " document.getElementById(form).append(i); }",
            List.of(form, name, value));
  }

  /** What the audit log says that somebody did, oldest first. */
  static List<String> audited(String actor) {
    return rows(
        "SELECT CONCAT(action, ' ', detail) FROM audit_entry WHERE actor = '"
            + actor
            + "' ORDER BY entry_id");
  }

  static void assertAudited(String actor, String... parts) {
    List<String> entries = audited(actor);
    assertTrue(
        entries.stream().anyMatch(entry -> List.of(parts).stream().allMatch(entry::contains)),
        String.join(", ", parts) + " in " + entries);
  }

  static List<String> rows(String sql) {
    try {
      return TestDatabase.rows(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
