package io.suanpan.metering;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How one API counts: which members of its usage object belong to which meter, and what must hold
 * between them. Described in {@code usage-shapes.txt}.
 *
 * @param root the member of the response that holds the counts; "." is the response
 * @param sign one of these must be there, else the shape does not fit
 * @param unless none of these may be there
 * @param isMerged whether older parts of a stream tell what the last one lacks
 * @param counts by what they are for: meters, {@code prompt}, {@code answer}, {@code promptLength}
 * @param texts where the model, the reference and the facts stand
 * @param checks what must hold
 * @param parts further requests in the same response
 */
record UsageShape(
    String name,
    String root,
    UsageExpression sign,
    Optional<UsageExpression> unless,
    boolean isMerged,
    Map<String, UsageExpression> counts,
    Map<String, List<UsagePath>> texts,
    List<Check> checks,
    List<Part> parts) {

  /** The whole prompt, and the whole answer. */
  static final String PROMPT = "prompt";

  static final String ANSWER = "answer";

  /** The length of the prompt where it is not the whole prompt that is billed. */
  static final String PROMPT_LENGTH = Variant.PROMPT_LENGTH;

  /**
   * What must hold between counts.
   *
   * @param isRequired whether the left side must be told
   */
  record Check(UsageExpression left, Relation relation, UsageExpression right, boolean isRequired) {

    boolean holds(long leftSide, long rightSide) {
      return relation == Relation.EQUAL ? leftSide == rightSide : leftSide <= rightSide;
    }
  }

  /** How the left side of a check stands to the right one. */
  enum Relation {
    EQUAL,
    AT_MOST
  }

  /**
   * Requests that a response tells of beside its own.
   *
   * @param shape the name of the shape they have
   */
  record Part(Kind kind, UsagePath path, String shape) {}

  /** How a part stands to the counts of the response. */
  enum Kind {
    /** Not in them. */
    EACH,
    /** Not in them if it names another model than the response does, else in them. */
    OTHER,
    /** In them. */
    WITHIN
  }

  /** The usage object of a response, or nothing told. */
  Place usageOf(Place response) {
    return root.equals(".") ? response : response.member(root);
  }

  /** Whether these counts may be of this shape. */
  boolean fits(UsageSource source) {
    return source.usages().get(0).isObject()
        && sign.isTold(source)
        && unless.filter(members -> members.isTold(source)).isEmpty();
  }
}
