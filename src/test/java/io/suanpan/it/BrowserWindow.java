package io.suanpan.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A window of a browser that keeps what goes wrong in it. It is the installed one. */
final class BrowserWindow implements AutoCloseable {
  private static final Path PICTURES = Path.of("target/screenshots");
  private static final int PATIENCE_MILLIS = 60_000;

  private static Browser browser;

  private final String server;
  private final BrowserContext context;
  private final Page page;
  private final List<String> faults = new ArrayList<>();

  /** What the browser says of a page that a test knows to be refused. */
  private String refused = "(nothing)";

  private final Set<String> origins = new HashSet<>(Set.of("data:"));

  BrowserWindow(String server) {
    this.server = server.replaceAll("/$", "");
    origins.add(this.server);
    context = browser().newContext(new Browser.NewContextOptions().setLocale("en-GB"));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    page = context.newPage();
    page.onConsoleMessage(
        message -> {
          boolean isFault = Set.of("error", "warning").contains(message.type());
          if (isOurs() && isFault && !message.text().contains(refused)) {
            faults.add(page.url() + " says: " + message.text());
          }
        });
    page.onPageError(error -> faults.add(page.url() + " breaks: " + error));
    page.onRequest(
        request -> {
          if (isOurs() && origins.stream().noneMatch(request.url()::startsWith)) {
            faults.add(page.url() + " asks another origin: " + request.url());
          }
        });
  }

  /** Where Chromium is. */
  static Optional<Path> program() {
    return Stream.of(
            Optional.ofNullable(System.getenv("SUANPAN_TEST_CHROMIUM")).orElse(""),
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome")
        .filter(name -> !name.isEmpty())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static synchronized Browser browser() {
    if (browser == null) {
      Playwright playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
      browser =
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(program().orElseThrow())
                      // Chromium's own sandbox cannot be had as root, as which CI runs.
                      .setArgs(List.of("--no-sandbox")));
    }
    return browser;
  }

  /** From now on pages may lead there; what is there is not ours to judge. */
  void allow(String origin) {
    origins.add(origin);
  }

  private boolean isOurs() {
    return page.url().equals("about:blank") || page.url().startsWith(server);
  }

  List<String> faults() {
    return List.copyOf(faults);
  }

  Page page() {
    return page;
  }

  Response go(String path) {
    return page.navigate(server + path);
  }

  /** Somebody may not know whether there is such a page. */
  void assertNotThere(String path) {
    assertRefused(path, 404, "It does not exist, or it is not for you to see.");
  }

  void assertForbidden(String path) {
    assertRefused(path, 403, "Your role does not allow that.");
  }

  private void assertRefused(String path, int status, String words) {
    refused = "status of " + status;
    assertEquals(status, go(path).status(), path);
    assertShows(words);
  }

  /** As a link does; what is a download stays on the page. */
  void leave(String path) {
    page.evaluate("path => { location.href = path; }", path);
  }

  /** Sends to the page that is shown what none of its forms sends. */
  void send(Map<String, String> form) {
    FormData data =
        FormData.create()
            .set(
                "jakarta.faces.ViewState",
                page.locator("[name='jakarta.faces.ViewState']").first().inputValue());
    form.forEach(data::set);
    page.request().post(page.url(), RequestOptions.create().setForm(data));
  }

  void fill(String id, String text) {
    field(id).fill(text);
  }

  void choose(String id, String value) {
    field(id).selectOption(value);
  }

  void press(String id) {
    field(id).click();
  }

  /** By its words, such as a button of a row. */
  void pressNamed(String words) {
    page.locator("main >> text=" + words).first().click();
  }

  /** Says yes to the question before what hurts. */
  void confirm() {
    page.locator(".ui-confirmdialog-yes").click();
  }

  Locator field(String id) {
    return page.locator("[id='" + id + "']");
  }

  String text(String selector) {
    return page.locator(selector).innerText();
  }

  void assertAt(String path) {
    page.waitForURL(url -> url.substring(server.length()).split("\\?", -1)[0].equals(path));
  }

  void assertShows(String words) {
    assertThat(page.locator("body")).containsText(words);
  }

  void assertShowsNot(String words) {
    assertThat(page.locator("body")).not().containsText(words);
  }

  String cookie(String name) {
    return context.cookies().stream()
        .filter(cookie -> cookie.name.equals(name))
        .map(cookie -> cookie.value)
        .findFirst()
        .orElse("");
  }

  /** Pictures of the page, wide and as on a phone, light and dark; nothing cut, nobody shut out. */
  void picture(String name) {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      for (int width : new int[] {1280, 360}) {
        page.setViewportSize(width, 800);
        String file = "%s-%d-%s.png".formatted(name, width, scheme.name().toLowerCase(Locale.ROOT));
        page.screenshot(
            new Page.ScreenshotOptions().setPath(PICTURES.resolve(file)).setFullPage(true));
        assertEquals(
            width,
            page.evaluate("document.documentElement.scrollWidth"),
            name + " is wider than the window");
        if (scheme == ColorScheme.LIGHT) {
          assertAccessible(name, axe());
        } else if (width > 360) {
          // Nothing but colours is another in the dark.
          assertAccessible(name, axe().withRules(List.of("color-contrast")));
        }
      }
    }
    page.setViewportSize(1280, 800);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
  }

  /** Without frames to look into, and so without a second page for each look. */
  private AxeBuilder axe() {
    return new AxeBuilder(page).setLegacyMode(true);
  }

  private static void assertAccessible(String name, AxeBuilder axe) {
    List<Rule> violations = axe.analyze().getViolations();
    List<String> told =
        violations.stream()
            .filter(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
            .map(
                rule ->
                    name
                        + ": "
                        + rule.getId()
                        + " "
                        + rule.getNodes().stream().map(node -> node.getHtml()).toList())
            .toList();
    assertTrue(told.isEmpty(), told.toString());
  }

  @Override
  public void close() {
    context.close();
  }
}
