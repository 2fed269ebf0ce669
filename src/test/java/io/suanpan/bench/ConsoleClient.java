package io.suanpan.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Uses the console as a browser does that runs no scripts. */
final class ConsoleClient {
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\"[^>]*value=\"([^\"]*)\"");

  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(Redirect.NORMAL)
          .build();
  private final String server;

  ConsoleClient(String server) {
    this.server = server;
  }

  /** A page, which must be there. */
  String get(String path) throws IOException, InterruptedException {
    return page(HttpRequest.newBuilder(URI.create(server + path)).GET().build());
  }

  /** Fills in a form of a page and presses its button; answers the page that follows. */
  String submit(String path, String form, Map<String, String> fields)
      throws IOException, InterruptedException {
    String page = get(path);
    int begin = page.indexOf("<form id=\"" + form + "\"");
    if (begin < 0) {
      throw new IOException("no form " + form + " on " + path);
    }
    String inside = page.substring(begin, page.indexOf("</form>", begin));
    Map<String, String> sent = new LinkedHashMap<>();
    Matcher hidden = HIDDEN.matcher(inside);
    while (hidden.find()) {
      sent.put(hidden.group(1), hidden.group(2));
    }
    fields.forEach((name, value) -> sent.put(form + ":" + name, value));
    String body =
        sent.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return page(
        HttpRequest.newBuilder(URI.create(server + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  private String page(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
    String at = answer.uri().getPath();
    if (answer.statusCode() != 200 || at.equals("/console/problem")) {
      throw new IOException(request.uri() + ": " + answer.statusCode() + " at " + answer.uri());
    }
    return answer.body();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
