package io.suanpan.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where people reach this server: as set, else as this browser has. */
@ApplicationScoped
public class ServerAddress {
  @Inject
  @ConfigProperty(name = "suanpan.console.url")
  Optional<String> url;

  @Inject HttpServletRequest request;

  /** With scheme and host, without a slash at the end. */
  public String base() {
    return url.map(set -> set.replaceAll("/+$", "")).orElseGet(this::asked);
  }

  /** A proxy that speaks https to browsers says so. */
  private String asked() {
    String proxied = request.getHeader("X-Forwarded-Proto");
    String scheme = "https".equals(proxied) ? proxied : request.getScheme();
    return scheme + "://" + request.getHeader("Host");
  }
}
