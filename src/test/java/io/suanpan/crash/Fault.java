package io.suanpan.crash;

/** What happens to the server, its database or what is between them. */
enum Fault {
  KILL_SERVER(4, 1),
  KILL_DATABASE(7, 1),
  KILL_BOTH(4, 2),
  TERMINATE(1, 0),
  CLOCK_JUMP(1, 1),
  CUT_BODIES(2, 0),
  CUT_NETWORK(2, 0),
  HALT_NETWORK(2, 0),
  LOSE_COMMITS(2, 0),
  LOSE_ANSWERS(2, 0),
  FULL_DISK(2, 0);

  /** How often it is chosen, compared with others. */
  final int weight;

  /** How many processes it ends by {@code kill -9}. */
  final int kills;

  Fault(int weight, int kills) {
    this.weight = weight;
    this.kills = kills;
  }

  /** Whether it can be made to happen there. */
  boolean isPossible(TestedDatabase database) {
    return switch (this) {
      case CUT_NETWORK, HALT_NETWORK, LOSE_COMMITS, LOSE_ANSWERS -> database.network().isPresent();
      case FULL_DISK -> database.disk().isPresent();
      default -> true;
    };
  }
}
