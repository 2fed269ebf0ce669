package io.suanpan.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command that imports files. */
@Command(
    name = "java -jar suanpan.jar import",
    description = "Sends files of usage events to a running server, and goes on where it stopped.",
    footer = {"", "Exit codes: 0 all is in, 3 some lines were refused, 1 failed, 2 wrong usage."},
    usageHelpAutoWidth = true)
public final class ImportCommand implements Callable<Integer> {
  private static final int REFUSED = 3;
  private static final ObjectMapper JSON = new ObjectMapper();

  @Spec CommandSpec command;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Prints this.")
  boolean help;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "CSV or NDJSON, packed by gzip or not; - is standard input.")
  List<String> files;

  @Option(
      names = "--url",
      defaultValue = "http://127.0.0.1:8080",
      description = "The server; ${DEFAULT-VALUE} unless given.")
  String url;

  @Option(names = "--key", description = "The API key, or the variable SUANPAN_API_KEY.")
  String key;

  @Option(names = "--tenant", description = "Whose events they are, with an operator's key.")
  String tenant;

  @Option(
      names = "--mapping",
      description = "Which columns make which members of an event: a file of JSON, or JSON itself.")
  String mapping;

  @Option(names = "--delimiter", description = "Between cells: , ; | or tab. The header tells.")
  String delimiter;

  @Option(names = "--format", description = "csv or ndjson. The ending of the name tells.")
  String format;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Api api = new Api(url, key(), Optional.ofNullable(tenant));
    Summary summary = new Summary();
    for (String word : files) {
      System.out.println(word);
      try {
        LocalFile file = LocalFile.of(word);
        long began = System.nanoTime();
        JsonNode done = new FileImport(api, file, opening(file)).run();
        summary.add(file, done, System.nanoTime() - began);
        summary.report(api, file, done);
      } catch (IOException e) {
        summary.failed(word, e);
      }
    }
    summary.print();
    return summary.hasFailed() ? 1 : summary.hasRefused() ? REFUSED : 0;
  }

  private String key() {
    String told = key == null ? System.getenv("SUANPAN_API_KEY") : key;
    if (told == null || told.isBlank()) {
      throw new ParameterException(
          command.commandLine(), "Give a key by SUANPAN_API_KEY or --key.");
    }
    return told.strip();
  }

  private ObjectNode opening(LocalFile file) throws IOException {
    ObjectNode opening = JSON.createObjectNode().put("name", file.name());
    if (mapping != null) {
      boolean itself = mapping.stripLeading().startsWith("{");
      opening.set("mapping", JSON.readTree(itself ? mapping : Files.readString(Path.of(mapping))));
    }
    if (delimiter != null) {
      opening.put("delimiter", delimiter.equals("tab") ? "\t" : delimiter);
    }
    if (format != null) {
      opening.put("format", format);
    }
    return opening;
  }
}
