package io.suanpan.console;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Behind a proxy that speaks https, the server sees plain http, so it must be told that the cookie
 * is for https only.
 */
@WebListener
public class SecureCookie implements ServletContextListener {
  @Inject
  @ConfigProperty(name = "suanpan.console.https", defaultValue = "false")
  boolean https;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    if (https) {
      event.getServletContext().getSessionCookieConfig().setSecure(true);
    }
  }
}
