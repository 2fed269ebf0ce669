package io.suanpan.rating;

import java.util.List;
import java.util.Random;

/** Chance, in the shapes that random accounts need. */
final class Dice {
  final Random random;

  Dice(Random random) {
    this.random = random;
  }

  /** Once in so many times. */
  boolean once(int in) {
    return random.nextInt(in) == 0;
  }

  /** From 0 up to one less than the bound. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** Both ends included. */
  long between(long from, long to) {
    return from + (long) (random.nextDouble() * (to - from + 1));
  }

  @SafeVarargs
  final <T> T of(T... values) {
    return values[below(values.length)];
  }

  <T> T of(List<T> values) {
    return values.get(below(values.size()));
  }
}
