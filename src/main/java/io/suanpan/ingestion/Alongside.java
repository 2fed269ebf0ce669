package io.suanpan.ingestion;

import java.util.List;

/**
 * What is written in the transaction of a submission, once it is known what became of its events.
 * It may be called again, when the database has broken the transaction before.
 */
public interface Alongside {
  Alongside NOTHING = outcomes -> {};

  /**
   * @param outcomes of the submission's events, in their order
   * @throws RuntimeException to have the submission rolled back
   */
  void write(List<Outcome> outcomes);
}
