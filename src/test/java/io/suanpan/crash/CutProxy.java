package io.suanpan.crash;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The network between the server and its database, which can be cut. */
final class CutProxy implements AutoCloseable {
  /** What the network does. */
  enum Mode {
    /** Passes everything on. */
    WHOLE,
    /** Passes nothing on, and tells nobody. */
    HALTED,
    /** Connections break, and there are no new ones. */
    CUT,
    /** A connection breaks when a COMMIT is to be passed on. */
    LOSES_COMMITS,
    /** A connection breaks when the answer to a COMMIT is to be passed back. */
    LOSES_ANSWERS
  }

  private static final Logger LOG = System.getLogger(CutProxy.class.getName());

  private final ServerSocket listener;
  private final int target;
  private final Set<Link> links = ConcurrentHashMap.newKeySet();
  private final AtomicInteger commits = new AtomicInteger();
  private volatile Mode mode = Mode.WHOLE;

  /**
   * @param target the port of the database on loopback
   */
  CutProxy(int target) throws IOException {
    this.target = target;
    this.listener = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    start("accept", this::accept);
  }

  int port() {
    return listener.getLocalPort();
  }

  /** How many commits it has broken, before or after the database had them. */
  int brokenCommits() {
    return commits.get();
  }

  void become(Mode next) {
    synchronized (this) {
      mode = next;
      notifyAll();
    }
    if (next == Mode.CUT) {
      links.forEach(Link::close);
    }
  }

  private static void start(String name, Runnable run) {
    Thread thread = new Thread(run, "proxy-" + name);
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Link link = new Link(listener.accept());
        links.add(link);
        start("link", link::open);
      } catch (IOException e) {
        LOG.log(Level.DEBUG, "a connection was not accepted", e);
      }
    }
  }

  private synchronized void awaitNetwork() throws InterruptedException {
    while (mode == Mode.HALTED) {
      wait();
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
    become(Mode.CUT);
  }

  /** A connection of the server and the one to the database that stands for it. */
  private final class Link {
    private final Socket server;
    private final Socket database = new Socket();
    private volatile boolean committing;

    Link(Socket server) {
      this.server = server;
    }

    void open() {
      try {
        if (mode == Mode.CUT) {
          throw new IOException("the network is cut");
        }
        database.connect(new java.net.InetSocketAddress(listener.getInetAddress(), target));
        database.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        start("back", () -> pass(database, server));
        pass(server, database);
      } catch (IOException e) {
        close();
      }
    }

    private void pass(Socket from, Socket to) {
      byte[] bytes = new byte[64 * 1024];
      try {
        for (int n = from.getInputStream().read(bytes);
            n >= 0;
            n = from.getInputStream().read(bytes)) {
          awaitNetwork();
          if (mode == Mode.CUT || breaks(from == server && isCommit(bytes, n), from)) {
            break;
          }
          to.getOutputStream().write(bytes, 0, n);
        }
      } catch (IOException e) {
        close();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      close();
    }

    /** Whether the connection breaks now. */
    private boolean breaks(boolean commit, Socket from) {
      boolean now =
          from == server
              ? commit && mode == Mode.LOSES_COMMITS
              : committing && mode == Mode.LOSES_ANSWERS;
      if (from == server) {
        committing = commit;
      }
      if (now) {
        commits.incrementAndGet();
      }
      return now;
    }

    void close() {
      links.remove(this);
      for (Socket socket : Set.of(server, database)) {
        try {
          socket.close();
        } catch (IOException e) {
          LOG.log(Level.DEBUG, "a connection was not closed", e);
        }
      }
    }
  }

  /** A packet of MySQL's protocol that holds the query COMMIT and nothing else. */
  private static boolean isCommit(byte[] bytes, int length) {
    return length == 11
        && bytes[4] == 3
        && new String(bytes, 5, 6, java.nio.charset.StandardCharsets.US_ASCII)
            .equalsIgnoreCase("commit");
  }
}
