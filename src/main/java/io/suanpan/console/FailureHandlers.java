package io.suanpan.console;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Where Faces gets the handler of failures from; named in faces-config.xml. */
public class FailureHandlers extends ExceptionHandlerFactory {
  public FailureHandlers(ExceptionHandlerFactory wrapped) {
    super(wrapped);
  }

  @Override
  public ExceptionHandler getExceptionHandler() {
    return new Failures(getWrapped().getExceptionHandler());
  }
}
