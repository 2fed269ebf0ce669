package io.suanpan.malformed;

import java.util.random.RandomGenerator;

/** Makes broken requests of one kind. */
interface Family {
  /**
   * @param number the case's number; its events have ids that begin with {@link #prefix}
   * @param random decides everything else
   */
  Case make(int number, RandomGenerator random);

  /** What the ids of a case's events begin with. */
  static String prefix(int number) {
    return "c" + number + "-";
  }
}
