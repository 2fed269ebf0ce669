package io.suanpan.catalog;

import static java.util.Objects.requireNonNull;

import io.suanpan.period.Interval;

/**
 * A name under which another model is served for a time: a moving alias, or a model that the vendor
 * has replaced.
 *
 * @param name what requests call it
 * @param model what serves them, and so what they cost
 * @param valid when
 */
public record Alias(String name, String model, Interval valid) {
  public Alias {
    requireNonNull(name);
    requireNonNull(model);
    requireNonNull(valid);
  }
}
