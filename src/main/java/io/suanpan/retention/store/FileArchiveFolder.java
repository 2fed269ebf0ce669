package io.suanpan.retention.store;

import io.suanpan.retention.ArchiveFolder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Archives as gzip files in a folder that every node sees. */
@ApplicationScoped
public class FileArchiveFolder implements ArchiveFolder {
  @Inject
  @ConfigProperty(name = "suanpan.archive.dir")
  Optional<String> folder;

  @Override
  public boolean isThere() {
    return folder.isPresent();
  }

  @Override
  public Writing write(String file) throws IOException {
    return new ArchiveWriting(path(file));
  }

  @Override
  public Reading read(String file) throws IOException {
    return new ArchiveReading(path(file));
  }

  @Override
  public void note(String file, String text) throws IOException {
    try (WholeFile whole = new WholeFile(path(file))) {
      whole.out().write(text.getBytes(StandardCharsets.UTF_8));
      whole.finish();
    }
  }

  @Override
  public void remove(String tenants) throws IOException {
    Path root = path(tenants);
    if (!Files.exists(root)) {
      return;
    }
    List<Path> deepestFirst;
    try (Stream<Path> all = Files.walk(root)) {
      deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : deepestFirst) {
      Files.deleteIfExists(each);
    }
  }

  private Path path(String file) {
    return Path.of(folder.orElseThrow()).resolve(file);
  }
}
