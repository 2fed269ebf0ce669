package io.suanpan.crash;

import io.suanpan.crash.Ledger.Fate;
import io.suanpan.harness.TestTenant;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Clients send, a fault strikes, they send on, and then the books are compared. */
final class Round {
  private static final int TENANTS = 3;
  private static final int ATTEMPTS = 5;

  private final Site site;
  private final Fault fault;
  private final Random random;
  private final List<Ledger> ledgers = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  Round(Site site, Fault fault, long seed) {
    this.site = site;
    this.fault = fault;
    this.random = new Random(seed);
  }

  /** What is lost, doubled or wrong, in words. */
  List<String> complaints() {
    return complaints;
  }

  List<Ledger> ledgers() {
    return ledgers;
  }

  Figures run() throws Exception {
    for (int i = 0; i < TENANTS; i++) {
      ledgers.add(new Ledger(TestTenant.create(site.operator())));
    }
    AtomicBoolean stop = new AtomicBoolean();
    List<Sender> senders = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 4 + random.nextInt(5); i > 0; i--) {
      Ledger ledger = ledgers.get(random.nextInt(TENANTS));
      Sender sender = new Sender("c" + i, ledger, stop, random.nextLong());
      senders.add(sender);
      threads.add(new Thread(sender, "client-" + i));
    }
    threads.forEach(Thread::start);
    try {
      TimeUnit.MILLISECONDS.sleep(500 + random.nextInt(1_500));
      new Strike(site, senders, random).strike(fault);
      TimeUnit.MILLISECONDS.sleep(300 + random.nextInt(700));
    } finally {
      stop.set(true);
      for (Thread thread : threads) {
        thread.join();
      }
    }
    Figures figures = Figures.NONE;
    for (Ledger ledger : ledgers) {
      figures = figures.plus(audited(ledger));
    }
    return figures.plus(new Figures(1, fault.kills, 0, 0, 0, 0, 0, 0, 0, 0, 0));
  }

  /** Again, while what somebody has given up is still being written. */
  private Figures audited(Ledger ledger) throws Exception {
    for (int attempt = 1; true; attempt++) {
      Books books;
      try (Connection connection = site.database.connect()) {
        books = Books.read(connection, ledger.tenant.id());
      }
      List<String> said = new ApiCheck(ledger, random).run(books);
      if (said.isEmpty() || attempt == ATTEMPTS) {
        Audit audit = new Audit(ledger, books);
        audit.wrong().addAll(said);
        return figures(ledger, books, audit);
      }
      TimeUnit.MILLISECONDS.sleep(500);
    }
  }

  private Figures figures(Ledger ledger, Books books, Audit audit) {
    audit.lost().forEach(event -> complaints.add("lost: " + event));
    audit.doubled().forEach(event -> complaints.add("doubled: " + event));
    complaints.addAll(audit.wrong());
    return new Figures(
        0,
        0,
        ledger.ids().size(),
        ledger.count(Fate.ACKNOWLEDGED),
        books.events().size() + books.quarantined().size(),
        audit.lost().size(),
        audit.doubled().size(),
        audit.wrong().size(),
        ledger.answers(503),
        ledger.otherFailures(),
        ledger.answers(0));
  }
}
