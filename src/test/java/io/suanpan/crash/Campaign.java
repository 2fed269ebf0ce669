package io.suanpan.crash;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.function.Executable;

/** Rounds on one site, one after the other, and a table of what they came to. */
final class Campaign {
  private static final int MAX_COMPLAINTS = 20;

  private final Site site;
  private final Map<Fault, Figures> table = new EnumMap<>(Fault.class);
  private final List<Ledger> ledgers = new ArrayList<>();
  private Figures sum = Figures.NONE;

  Campaign(Site site) {
    this.site = site;
  }

  Figures sum() {
    return sum;
  }

  /** One round; throws nothing for what is lost or doubled, that is in the figures. */
  void round(Fault fault, long seed) throws Exception {
    Round round = new Round(site, fault, seed);
    Figures figures = round.run();
    System.out.println(figures.line(fault.name()) + " seed " + seed);
    round.complaints().stream().limit(MAX_COMPLAINTS).forEach(System.out::println);
    ledgers.addAll(round.ledgers());
    add(fault, figures);
  }

  private void add(Fault fault, Figures figures) {
    table.merge(fault, figures, Figures::plus);
    sum = sum.plus(figures);
  }

  /**
   * Rounds by the seed.
   *
   * @param end when no further round is begun, by {@link System#nanoTime()}
   */
  void run(int rounds, long seed, long end) throws Exception {
    Random random = new Random(seed);
    List<Fault> faults = faults();
    System.out.println(Figures.HEAD);
    for (int i = 0; i < rounds && System.nanoTime() < end; i++) {
      round(faults.get(random.nextInt(faults.size())), random.nextLong());
    }
  }

  /** Each as often as it weighs: those that {@code -Dcrash.faults} names, or all. */
  private List<Fault> faults() {
    List<String> named = List.of(System.getProperty("crash.faults", "").split(",", -1));
    List<Fault> faults = new ArrayList<>();
    for (Fault fault : Fault.values()) {
      boolean wanted = named.contains("") || named.contains(fault.name());
      for (int i = 0; i < fault.weight && wanted && fault.isPossible(site.database); i++) {
        faults.add(fault);
      }
    }
    return faults;
  }

  /** Looks at all events of all rounds once more, prints the table and fails for what is wrong. */
  void conclude() throws Exception {
    int late = 0;
    for (Ledger ledger : ledgers) {
      try (Connection connection = site.database.connect()) {
        Audit audit = new Audit(ledger, Books.read(connection, ledger.tenant.id()));
        late += audit.lost().size() + audit.doubled().size() + audit.wrong().size();
      }
    }
    System.out.println(Figures.HEAD);
    table.forEach((fault, figures) -> System.out.println(figures.line(fault.name())));
    System.out.println(sum.line("all"));
    if (table.containsKey(Fault.LOSE_COMMITS) || table.containsKey(Fault.LOSE_ANSWERS)) {
      int broken = site.database.network().orElseThrow().brokenCommits();
      System.out.println(broken + " commits were cut off, before or after the database had them");
      assertTrue(broken > 0, "no commit was cut off");
    }
    assertTrue(sum.isFaultless(), "something was lost, doubled or wrong; see above");
    assertTrue(late == 0, late + " events of earlier rounds are wrong at the end");
    assertTrue(sum.acknowledged() > 0, "nothing was acknowledged");
  }

  /** Runs something on a site, which ends with it. */
  static void on(Site site, Executable work) throws Exception {
    try (site) {
      site.database.start();
      site.startServer(Map.of());
      work.execute();
    } catch (Exception | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
