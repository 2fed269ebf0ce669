package io.suanpan.mail.app;

import java.util.Optional;

/** Mail servers without a container. */
@SuppressWarnings("UnnecessaryAssignment") // no container fills the fields here
public final class MailServers {
  private MailServers() {}

  public static MailServer none() {
    return of(Optional.empty(), 0);
  }

  /** One on loopback, without encryption. */
  public static MailServer at(int port) {
    return of(Optional.of("127.0.0.1"), port);
  }

  private static MailServer of(Optional<String> host, int port) {
    MailServer server = new MailServer();
    server.settings = new MailSettings();
    server.settings.host = host;
    server.settings.port = port;
    server.settings.user = Optional.empty();
    server.settings.from = Optional.empty();
    server.settings.starttls = false;
    return server;
  }
}
