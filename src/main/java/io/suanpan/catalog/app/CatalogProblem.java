package io.suanpan.catalog.app;

/**
 * Something wrong in a catalogue document.
 *
 * @param line where, from 1; 0 where it has no place
 * @param reason what, for a person
 */
public record CatalogProblem(int line, String reason) {
  /** Stops the reading of the part that has the problem. */
  static final class Found extends RuntimeException {
    private final transient CatalogProblem problem;

    Found(CatalogProblem problem) {
      super(problem.reason());
      this.problem = problem;
    }

    CatalogProblem problem() {
      return problem;
    }
  }
}
