package io.suanpan.identity.app;

/** That a provider was not reached, said no, or said what cannot be believed. */
public final class ProviderException extends Exception {
  private static final long serialVersionUID = 1L;

  ProviderException(String message) {
    super(message);
  }

  ProviderException(String message, Throwable cause) {
    super(message, cause);
  }
}
