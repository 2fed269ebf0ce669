package io.suanpan.malformed;

import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes broken requests of one kind. */
interface Family {
  int CHECK = 0x9E3779B9;
  Pattern ID = Pattern.compile("c([0-9]{1,9})-");

  /**
   * @param number the case's number; its events have ids that begin with {@link #prefix}
   * @param random decides everything else
   */
  Case make(int number, RandomGenerator random);

  /**
   * What the ids of a case's events begin with. Broken bytes turn one number into another: so there
   * is a check behind it.
   */
  static String prefix(int number) {
    return "c" + number + "-" + Integer.toHexString((number * CHECK) >>> 8) + "-";
  }

  /** The case that an event of that id belongs to, if it is an id that {@link #prefix} began. */
  static OptionalInt numberOf(String id) {
    Matcher matcher = ID.matcher(id);
    if (!matcher.lookingAt()) {
      return OptionalInt.empty();
    }
    int number = Integer.parseInt(matcher.group(1));
    return id.startsWith(prefix(number)) ? OptionalInt.of(number) : OptionalInt.empty();
  }
}
