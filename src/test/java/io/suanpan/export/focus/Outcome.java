package io.suanpan.export.focus;

/**
 * What became of a rule.
 *
 * @param state whether it is kept
 * @param reason why, in words
 */
record Outcome(State state, String reason) {
  enum State {
    PASS,
    FAIL,
    /** It is for what we do not offer, or for rows that the export has none of. */
    NOT_APPLICABLE,
    /** The model itself says that data alone cannot decide it. */
    DYNAMIC,
    UNREADABLE
  }
}
