package io.suanpan.console;

import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Iterator;

/**
 * What goes wrong in an action ends on a page that says so in words; what is ours to mend is
 * logged. What goes wrong with a page that is asked for is left to {@link FailureFilter}.
 */
class Failures extends ExceptionHandlerWrapper {
  private static final Logger LOG = System.getLogger(Failures.class.getName());

  Failures(ExceptionHandler wrapped) {
    super(wrapped);
  }

  @Override
  public void handle() {
    Iterator<ExceptionQueuedEvent> failures = getUnhandledExceptionQueuedEvents().iterator();
    while (failures.hasNext()) {
      Throwable failure = failures.next().getContext().getException();
      failures.remove();
      answer(failure);
    }
    getWrapped().handle();
  }

  private static void answer(Throwable failure) {
    FacesContext faces = FacesContext.getCurrentInstance();
    if (faces.getResponseComplete()) {
      return;
    }
    if (!faces.isPostback() && !faces.getExternalContext().isResponseCommitted()) {
      throw new FacesException(failure);
    }
    Redirect redirect = CDI.current().select(Redirect.class).get();
    if (failure instanceof ViewExpiredException) {
      Words words = CDI.current().select(Words.class).get();
      faces.addMessage(
          null, new FacesMessage(FacesMessage.SEVERITY_WARN, words.get("expired"), null));
      redirect.here();
      return;
    }
    Code code = code(failure);
    LOG.log(code == Code.INTERNAL_ERROR ? Level.ERROR : Level.DEBUG, "a page failed", failure);
    if (faces.getExternalContext().isResponseCommitted()) {
      faces.responseComplete();
    } else {
      redirect.to("/console/problem?code=" + code);
    }
  }

  /** What is told of it. */
  static Code code(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        return refusal.code();
      }
    }
    return Code.INTERNAL_ERROR;
  }
}
