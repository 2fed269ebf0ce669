package io.suanpan.console;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Links to pages with parameters. */
public final class Links {
  private Links() {}

  /**
   * @param page its path below /console/
   * @param parameters a name and a value each
   */
  public static String to(String page, String... parameters) {
    StringBuilder link = new StringBuilder("/console/").append(page);
    for (int i = 0; i < parameters.length; i += 2) {
      link.append(i == 0 ? '?' : '&')
          .append(parameters[i])
          .append('=')
          .append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
    }
    return link.toString();
  }

  /** The link that an address begins with, if it does: it may say more, such as a commit. */
  public static Optional<String> in(String address) {
    String first = address.split(" ", 2)[0];
    return Optional.of(first).filter(link -> link.matches("https?://[^\\s\"<>]+"));
  }
}
