package io.suanpan.platform;

import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.problem.Violation;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** What Bean Validation found, in the place of the server's own mapper for it. */
@Provider
public class InvalidBodyMapper implements ExceptionMapper<ConstraintViolationException> {
  @Override
  public Response toResponse(ConstraintViolationException invalid) {
    return problem(invalid).toResponse();
  }

  static Problem problem(ConstraintViolationException invalid) {
    List<Violation> violations =
        invalid.getConstraintViolations().stream().map(InvalidBodyMapper::violation).toList();
    return Problem.of(
        new Refusal(Code.INVALID_REQUEST, violations.size() + " violations", violations));
  }

  private static Violation violation(ConstraintViolation<?> found) {
    StringBuilder pointer = new StringBuilder();
    int depth = 0;
    for (Path.Node step : found.getPropertyPath()) {
      // The first two steps are the method and its parameter.
      if (depth++ >= 2) {
        if (step.getIndex() != null) {
          pointer.append('/').append(step.getIndex());
        }
        pointer.append('/').append(step.getName());
      }
    }
    boolean missing =
        found.getConstraintDescriptor().getAnnotation().annotationType() == NotNull.class;
    return Violation.at(
        pointer.toString(),
        missing ? Code.MISSING_MEMBER : Code.INVALID_VALUE,
        missing ? "is missing" : found.getMessage());
  }
}
