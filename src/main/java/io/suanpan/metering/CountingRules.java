package io.suanpan.metering;

/**
 * By which rules usage is counted: in which cells, and against which limits. Whoever counts usage
 * shares them; whoever changes one has them alone until its transaction ends, so that all usage is
 * counted by the rules before or by those after.
 */
public interface CountingRules {
  /**
   * Which rules hold.
   *
   * @param bounds counted up with each change of the lengths that tell usage apart
   * @param quotas counted up with each change of a limit
   */
  record Versions(int bounds, int quotas) {}

  /** The rules as committed. */
  Versions current();

  /** The rules; they do not change until this transaction ends. */
  Versions shared();

  /** Makes everybody wait who counts usage, until this transaction ends. */
  Versions alone();

  /** Counts the version of the bounds up. */
  void boundsChanged();

  /** Counts the version of the limits up. */
  void quotasChanged();
}
