package io.suanpan.catalog;

import static java.util.Objects.requireNonNull;

import io.suanpan.period.Interval;
import java.util.List;
import java.util.Optional;

/**
 * A name under which another model is served for a time: a moving alias, a dated snapshot at the
 * price of the model, or a model that the vendor has replaced.
 *
 * @param name what requests call it
 * @param model what serves them, and so what they cost
 * @param valid when
 * @param sources keys of the vendor's sources that say so
 * @param note what a reader should know besides
 */
public record Alias(
    String name, String model, Interval valid, List<String> sources, Optional<String> note) {
  public Alias {
    requireNonNull(name);
    requireNonNull(model);
    requireNonNull(valid);
    sources = List.copyOf(sources);
    requireNonNull(note);
  }

  /** One that somebody states, without a source. */
  public Alias(String name, String model, Interval valid) {
    this(name, model, valid, List.of(), Optional.empty());
  }

  /** Whether a name would mean two models at once. */
  public boolean contradicts(Alias other) {
    return name.equals(other.name) && valid.overlaps(other.valid);
  }
}
