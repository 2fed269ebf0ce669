package io.suanpan.launcher;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicro;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.AdminCommandRunner;
import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;

/** The running product: database first, server second; stopped in the opposite order. */
final class Suanpan {
  private static final long DRAIN_MILLIS = 30_000;

  /** Else the server opens a port to the network for a cluster that there is not. */
  private static final String NO_CLUSTER_PORT =
      "configs.config.server-config.hazelcast-config-specific-configuration.enabled=false";

  /** Else a thread is interrupted that serves one request for a quarter of an hour. */
  private static final String REQUESTS_MAY_LAST =
      "configs.config.server-config.network-config.protocols.protocol.http-listener.http"
          + ".request-timeout-seconds=-1";

  /** Whether requests are let in. */
  private static final String LISTENER =
      "configs.config.server-config.network-config.network-listeners"
          + ".network-listener.http-listener.enabled=";

  private final int port;

  private Suanpan(int port) {
    this.port = port;
  }

  static Suanpan start(Settings settings)
      throws StartupException, InterruptedException, IOException {
    refuseTakenPort(settings.httpPort());
    Files.createDirectories(settings.dataDirectory());
    Progress.say("data in " + settings.dataDirectory());
    Database database =
        Database.open(settings.database(), settings.dataDirectory().resolve("database"));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(database), "suanpan-stop"));
    System.setProperty("suanpan.db.url", database.url());
    System.setProperty("suanpan.db.user", database.user());
    System.setProperty("suanpan.db.password", database.password());
    settings
        .bootstrapOperatorKey()
        .ifPresent(key -> System.setProperty("suanpan.bootstrap.operator.key", key));
    boot(settings);
    Progress.say("ready at http://127.0.0.1:" + settings.httpPort() + "/");
    return new Suanpan(settings.httpPort());
  }

  String baseUrl() {
    return "http://127.0.0.1:" + port;
  }

  private static void boot(Settings settings) throws StartupException, IOException {
    Path server = settings.dataDirectory().resolve("server");
    Tree.delete(server);
    Path unpacked = Files.createDirectories(server.resolve("runtime"));
    Path root = Files.createDirectories(server.resolve("root"));
    AtomicReference<AdminCommandRunner> commands = new AtomicReference<>();
    try {
      // Unpacking the server's jars first makes the start a third faster.
      PayaraMicro.setUpackedJarDir(unpacked.toFile());
      PayaraMicro.unpackJars();
      PayaraMicroRuntime runtime =
          PayaraMicro.getInstance()
              .setRootDir(root.toFile())
              .setHttpPort(settings.httpPort())
              .setNoCluster(true)
              .setNoHazelcast(true)
              .setPreBootHandler(
                  before -> before.run("set", NO_CLUSTER_PORT, REQUESTS_MAY_LAST, LISTENER + false))
              .setPostBootHandler(commands::set)
              .setPrintLogo(false)
              .setLogPropertiesFile(Logs.configure(settings, server).toFile())
              .addDeploymentFile(settings.home().resolve("suanpan.war").toFile())
              .bootStrap();
      // The server does not throw when an application fails to deploy.
      if (runtime.getDeployedApplicationNames().isEmpty()) {
        throw new StartupException("the application did not deploy; the log above says why");
      }
      // Not before: the server answers 404 while there is no application, and senders would take
      // that for the last word on their events.
      commands.get().run("set", LISTENER + true);
    } catch (BootstrapException e) {
      throw new StartupException("the server did not start", e);
    }
  }

  private static void refuseTakenPort(int port) throws StartupException, IOException {
    try (ServerSocket probe = new ServerSocket(port)) {
      probe.setReuseAddress(true);
    } catch (BindException e) {
      throw new StartupException("port " + port + " is taken; set SUANPAN_HTTP_PORT to a free one");
    }
  }

  /**
   * The server has a shutdown hook of its own, which runs beside this one: it is waited for, so
   * that requests under way can still commit, and only then the database stops.
   */
  private static void stop(Database database) {
    Progress.say("stopping");
    try {
      for (Thread thread : Thread.getAllStackTraces().keySet()) {
        if (thread.getName().equals("GlassFish Shutdown Hook")) {
          thread.join(DRAIN_MILLIS);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      database.close();
      Progress.say("stopped");
    }
  }
}
