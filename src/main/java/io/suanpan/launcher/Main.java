package io.suanpan.launcher;

import io.suanpan.client.ImportCommand;
import io.suanpan.demo.Demo;
import java.util.List;
import java.util.TimeZone;
import picocli.CommandLine;

/** The command line: {@code java -jar suanpan.jar [demo [--exit] | import FILE…]}. */
public final class Main {
  private static final String USAGE =
      """
      usage: java -jar suanpan.jar               the server
             java -jar suanpan.jar demo [--exit] a demonstration on a fresh embedded database
             java -jar suanpan.jar import FILE…  sends files to a running server; import --help

      Settings are environment variables, listed in deploy/README.md.
      """;

  private Main() {}

  /**
   * Runs one command. Exit codes: 0 done, 1 failed, 2 wrong usage; those of an import: see there.
   *
   * @param arguments see the usage
   */
  public static void main(String[] arguments) {
    // Instants are stored as UTC date-times; JDBC would otherwise shift them by the host's zone.
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    List<String> words = List.of(arguments);
    try {
      if (words.isEmpty()) {
        serve();
      } else if (words.get(0).equals("demo") && List.of("demo", "--exit").containsAll(words)) {
        demo(words.contains("--exit"));
      } else if (words.get(0).equals("import")) {
        List<String> own = words.subList(1, words.size());
        System.exit(new CommandLine(new ImportCommand()).execute(own.toArray(String[]::new)));
      } else {
        System.err.print(USAGE);
        System.exit(2);
      }
    } catch (StartupException e) {
      Progress.say("cannot start: " + e.getMessage());
      System.exit(1);
    } catch (Exception e) {
      e.printStackTrace();
      System.exit(1);
    }
  }

  private static void serve() throws Exception {
    Suanpan.start(Settings.ofServer());
    Thread.currentThread().join();
  }

  private static void demo(boolean exit) throws Exception {
    Settings settings = Settings.ofDemo();
    Tree.delete(settings.dataDirectory());
    Suanpan suanpan = Suanpan.start(settings);
    Demo.run(
        suanpan.baseUrl(),
        settings.bootstrapOperatorKey().orElseThrow(),
        settings.reportDirectory());
    if (exit) {
      System.exit(0);
    }
    Progress.say("serving at " + suanpan.baseUrl() + " until Ctrl-C");
    Thread.currentThread().join();
  }
}
