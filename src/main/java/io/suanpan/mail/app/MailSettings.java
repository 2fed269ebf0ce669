package io.suanpan.mail.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Authenticator;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The mail server that the installation has; none unless a host is set. */
@ApplicationScoped
public class MailSettings {
  /** A server that does not answer must not hold a request for ever. */
  private static final String TIMEOUT_MILLIS = "20000";

  @Inject
  @ConfigProperty(name = "suanpan.mail.host")
  Optional<String> host;

  @Inject
  @ConfigProperty(name = "suanpan.mail.port", defaultValue = "587")
  int port;

  @Inject
  @ConfigProperty(name = "suanpan.mail.user")
  Optional<String> user;

  @Inject
  @ConfigProperty(name = "suanpan.mail.password")
  Optional<String> password;

  @Inject
  @ConfigProperty(name = "suanpan.mail.from")
  Optional<String> from;

  @Inject
  @ConfigProperty(name = "suanpan.mail.starttls", defaultValue = "true")
  boolean starttls;

  /** Whether there is a mail server. */
  public boolean isSetUp() {
    return host.isPresent();
  }

  /** Who the sender is, if not the issuer. */
  public Optional<String> from() {
    return from;
  }

  /** A session with the server; empty when none is set. */
  Optional<Session> session() {
    return host.map(this::session);
  }

  private Session session(String server) {
    Properties properties = new Properties();
    properties.setProperty("mail.transport.protocol", "smtp");
    properties.setProperty("mail.smtp.host", server);
    properties.setProperty("mail.smtp.port", Integer.toString(port));
    properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(starttls));
    properties.setProperty("mail.smtp.starttls.required", Boolean.toString(starttls));
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    for (String wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      properties.setProperty("mail.smtp." + wait, TIMEOUT_MILLIS);
    }
    if (user.isEmpty()) {
      return Session.getInstance(properties);
    }
    properties.setProperty("mail.smtp.auth", "true");
    return Session.getInstance(
        properties,
        new Authenticator() {
          @Override
          protected PasswordAuthentication getPasswordAuthentication() {
            return new PasswordAuthentication(user.get(), password.orElse(""));
          }
        });
  }
}
