package io.suanpan.catalog.app;

import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.problem.Violation;
import java.util.List;

/** A catalogue document with problems; nothing of it was loaded. */
final class CatalogRefused extends RuntimeException {
  private final String file;
  private final transient List<CatalogProblem> problems;

  CatalogRefused(String file, List<CatalogProblem> problems) {
    super(file + ": " + problems);
    this.file = file;
    this.problems = List.copyOf(problems);
  }

  /** The same as an answer to whoever sent the document. */
  Refusal toRefusal() {
    List<Violation> violations =
        problems.stream()
            .map(
                problem ->
                    Violation.at(
                        "",
                        Code.INVALID_CATALOG,
                        file + ":" + problem.line() + ": " + problem.reason()))
            .toList();
    return new Refusal(
        Code.INVALID_CATALOG, problems.size() + " problems, nothing was loaded", violations);
  }
}
