package io.suanpan.launcher;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * What the launcher needs to know, from environment variables or system properties by the naming
 * rule of MicroProfile Config ({@code SUANPAN_HTTP_PORT} is {@code suanpan.http.port}).
 *
 * @param home the folder of {@code suanpan.jar}
 * @param dataDirectory the embedded database and the server's working files
 * @param reportDirectory where the demo leaves its report and documents
 * @param httpPort the port to listen on, all interfaces
 * @param database an external database, or empty for the embedded one
 * @param bootstrapOperatorKey the first operator key, or empty to have one made and printed
 * @param logFile where the server logs to, or empty for the console
 */
record Settings(
    Path home,
    Path dataDirectory,
    Path reportDirectory,
    int httpPort,
    Optional<DatabaseAddress> database,
    Optional<String> bootstrapOperatorKey,
    Optional<Path> logFile) {

  static Settings ofServer() throws StartupException {
    return new Settings(
        folderOfJar(),
        value("suanpan.data.dir")
            .map(Path::of)
            .orElse(Path.of("suanpan-data"))
            .toAbsolutePath()
            .normalize(),
        folderOfJar(),
        number("suanpan.http.port", 8080),
        DatabaseAddress.configured(),
        value("suanpan.bootstrap.operator.key"),
        Optional.empty());
  }

  /**
   * The demo empties its data directory at each start: so it has one of its own, and never touches
   * a configured directory or database.
   */
  static Settings ofDemo() throws StartupException, IOException {
    Path demo = Files.createDirectories(folderOfJar().resolve("demo"));
    return new Settings(
        folderOfJar(),
        demo.resolve("data"),
        demo,
        number("suanpan.http.port", 8080),
        Optional.empty(),
        Optional.of(value("suanpan.bootstrap.operator.key").orElseGet(RandomKey::next)),
        Optional.of(demo.resolve("server.log")));
  }

  static Optional<String> value(String property) {
    String variable = property.toUpperCase(Locale.ROOT).replace('.', '_');
    return Optional.ofNullable(System.getProperty(property))
        .or(() -> Optional.ofNullable(System.getenv(variable)))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  static int number(String property, int otherwise) throws StartupException {
    String text = value(property).orElse(Integer.toString(otherwise));
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new StartupException(property + " must be a whole number, not \"" + text + "\"");
    }
  }

  private static Path folderOfJar() throws StartupException {
    try {
      Path jar =
          Path.of(Settings.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return jar.toAbsolutePath().getParent();
    } catch (URISyntaxException e) {
      throw new StartupException("the launcher cannot tell where its jar lies", e);
    }
  }
}
