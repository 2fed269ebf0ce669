package io.suanpan.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How the server logs: a line an entry, to the console, or to a file where the console is for a
 * person. {@code SUANPAN_LOG_LEVEL} sets how much (INFO unless set).
 */
final class Logs {
  private Logs() {}

  static Path configure(Settings settings, Path folder) throws IOException {
    String level = Settings.value("suanpan.log.level").orElse("INFO");
    String handler =
        settings.logFile().isPresent()
            ? """
              handlers=java.util.logging.FileHandler
              java.util.logging.FileHandler.pattern=%s
              java.util.logging.FileHandler.formatter=java.util.logging.SimpleFormatter
              """
                .formatted(settings.logFile().get())
            : """
              handlers=java.util.logging.ConsoleHandler
              java.util.logging.ConsoleHandler.level=ALL
              java.util.logging.ConsoleHandler.formatter=java.util.logging.SimpleFormatter
              """;
    String levels =
        """
        java.util.logging.SimpleFormatter.format=%%1$tFT%%1$tT.%%1$tLZ %%4$-7s %%3$s: %%5$s%%6$s%%n
        .level=WARNING
        io.suanpan.level=%s
        PayaraMicro.level=WARNING
        javax.enterprise.system.security.ssl.level=SEVERE
        javax.enterprise.system.ssl.security.level=SEVERE
        org.apache.pdfbox.level=SEVERE
        org.apache.fontbox.level=SEVERE
        com.openhtmltopdf.level=WARNING
        """
            .formatted(level);
    return Files.writeString(folder.resolve("logging.properties"), handler + levels);
  }
}
