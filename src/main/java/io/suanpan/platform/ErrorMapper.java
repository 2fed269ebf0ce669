package io.suanpan.platform;

import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every failure becomes a problem; none tells what is inside the server. */
@Provider
public class ErrorMapper implements ExceptionMapper<Throwable> {
  private static final Logger LOG = System.getLogger(ErrorMapper.class.getName());

  @Override
  public Response toResponse(Throwable thrown) {
    return problem(thrown).toResponse();
  }

  private static Problem problem(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        return Problem.of(refusal);
      }
      if (cause instanceof ConstraintViolationException invalid) {
        return InvalidBodyMapper.problem(invalid);
      }
      if (cause instanceof WebApplicationException web) {
        return web(web);
      }
    }
    if (DatabaseFailures.isUnavailable(thrown)) {
      LOG.log(Level.WARNING, "the database is unavailable: " + thrown);
      return Problem.of(
          Code.DATABASE_UNAVAILABLE, "the database is unavailable; try again", List.of());
    }
    String incident = UUID.randomUUID().toString();
    LOG.log(Level.ERROR, "incident " + incident, thrown);
    return Problem.of(Code.INTERNAL_ERROR, "incident " + incident, List.of());
  }

  private static Problem web(WebApplicationException web) {
    int status = web.getResponse().getStatus();
    Optional<Code> code =
        Arrays.stream(Code.values()).filter(known -> known.status() == status).findFirst();
    if (code.isEmpty()) {
      LOG.log(Level.ERROR, "unexpected status " + status, web);
    }
    return Problem.of(code.orElse(Code.INTERNAL_ERROR), web.getMessage(), List.of());
  }
}
