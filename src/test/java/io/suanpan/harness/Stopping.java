package io.suanpan.harness;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** Ends the work at a chosen moment, as {@code kill -9} would: before or after what is called. */
public final class Stopping {
  private int left;

  /**
   * @param moment how many moments pass before it, from 0; there are two around each call
   */
  public Stopping(int moment) {
    this.left = moment;
  }

  /** Nobody handles it, as nobody handles a kill. */
  public static final class Stopped extends Error {
    private static final long serialVersionUID = 1;
  }

  private void moment() {
    if (left-- == 0) {
      throw new Stopped();
    }
  }

  /** The same, but every call may be the last; so may calls of what it answers. */
  public <T> T around(Class<T> port, T real) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, arguments) -> {
              boolean isClose = method.getName().equals("close");
              if (!isClose) {
                moment();
              }
              Object answer;
              try {
                answer = method.invoke(real, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
              if (!isClose) {
                moment();
              }
              Class<?> type = method.getReturnType();
              return type.isInterface() && type.getName().contains("ArchiveFolder")
                  ? aroundAnswer(type, answer)
                  : answer;
            }));
  }

  private <T> T aroundAnswer(Class<T> type, Object answer) {
    return around(type, type.cast(answer));
  }
}
