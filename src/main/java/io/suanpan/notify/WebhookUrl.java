package io.suanpan.notify;

import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/** Where the messages to a webhook are posted: an absolute address by HTTP or HTTPS. */
public record WebhookUrl(URI uri) {
  /** In characters. */
  public static final int LONGEST = 2_000;

  private static final Set<String> SCHEMES = Set.of("http", "https");
  private static final int LAST_PORT = 65_535;

  /**
   * @throws Refusal when nothing can be posted to it
   */
  public static WebhookUrl of(String text) {
    if (text.length() > LONGEST) {
      throw refused("at most " + LONGEST + " characters");
    }
    URI uri = parsed(text);
    if (uri.getScheme() == null || !SCHEMES.contains(uri.getScheme())) {
      throw refused("must begin with https:// or http://");
    }
    if (uri.getRawUserInfo() != null) {
      throw refused("must name no user: messages are signed");
    }
    if (uri.getHost() == null) {
      throw refused("names no host");
    }
    if (uri.getRawFragment() != null) {
      throw refused("must have no fragment");
    }
    boolean hasPort = uri.getPort() != -1;
    if (hasPort && (uri.getPort() == 0 || uri.getPort() > LAST_PORT)) {
      throw refused("ports are 1 to " + LAST_PORT);
    }
    return new WebhookUrl(uri);
  }

  private static URI parsed(String text) {
    try {
      URI uri = new URI(text);
      if (!uri.toASCIIString().equals(text)) {
        throw refused("must be ASCII; write other letters of a host in Punycode");
      }
      return uri;
    } catch (URISyntaxException e) {
      throw refused("is no URL: " + e.getReason());
    }
  }

  /** With what is wrong about it, for the member of that name. */
  public static Refusal refused(String why) {
    return Refusal.of("/url", Code.INVALID_VALUE, why);
  }

  /** The host as it is looked up: without the brackets of an IPv6 address. */
  public String host() {
    String host = uri.getHost();
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }
}
