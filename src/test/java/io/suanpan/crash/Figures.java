package io.suanpan.crash;

/**
 * What a round, or several, came to. All but the last four count events.
 *
 * @param rounds how many rounds
 * @param kills processes ended by {@code kill -9}
 * @param sent events sent, each once however often it was sent
 * @param acknowledged those that were acknowledged
 * @param stored those that are there, in quarantine as well
 * @param lost acknowledged and not there
 * @param doubled there more often than once
 * @param wrong anything else that must not be
 * @param unavailable answers with status 503
 * @param failed answers with another status of 5xx
 * @param unanswered requests without an answer
 */
record Figures(
    int rounds,
    int kills,
    long sent,
    long acknowledged,
    long stored,
    int lost,
    int doubled,
    int wrong,
    int unavailable,
    int failed,
    int unanswered) {
  static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  private static final String LINE = "| %-13s | %6s | %5s | %8s | %12s | %8s | %4s | %7s | %5s |";

  static final String HEAD =
      LINE.formatted(
              "fault",
              "rounds",
              "kills",
              "sent",
              "acknowledged",
              "stored",
              "lost",
              "doubled",
              "wrong")
          + "  503 |  5xx | none |";

  Figures plus(Figures other) {
    return new Figures(
        rounds + other.rounds,
        kills + other.kills,
        sent + other.sent,
        acknowledged + other.acknowledged,
        stored + other.stored,
        lost + other.lost,
        doubled + other.doubled,
        wrong + other.wrong,
        unavailable + other.unavailable,
        failed + other.failed,
        unanswered + other.unanswered);
  }

  boolean isFaultless() {
    return lost + doubled + wrong == 0;
  }

  /** A line of a table. */
  String line(String name) {
    return LINE.formatted(name, rounds, kills, sent, acknowledged, stored, lost, doubled, wrong)
        + " %4d | %4d | %4d |".formatted(unavailable, failed, unanswered);
  }
}
