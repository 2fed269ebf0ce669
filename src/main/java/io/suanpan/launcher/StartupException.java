package io.suanpan.launcher;

/** Something the operator can mend: told in one line, without a stack trace. */
final class StartupException extends Exception {
  StartupException(String message) {
    super(message);
  }

  StartupException(String message, Throwable cause) {
    super(message + ": " + cause.getMessage(), cause);
  }
}
