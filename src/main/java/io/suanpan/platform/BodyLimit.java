package io.suanpan.platform;

import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Ends the reading of bodies that are larger than any that makes sense. Endpoints that read streams
 * of their own have limits of their own.
 */
@Provider
public class BodyLimit implements ReaderInterceptor {
  private static final int MAX_JSON = 2 * 1024 * 1024;

  /** Catalogues and exchange rates. */
  private static final int MAX_TEXT = 16 * 1024 * 1024;

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    Class<?> type = context.getType();
    if (!InputStream.class.isAssignableFrom(type)) {
      int max = type == String.class ? MAX_TEXT : MAX_JSON;
      context.setInputStream(new Limited(context.getInputStream(), max));
    }
    return context.proceed();
  }

  private static final class Limited extends FilterInputStream {
    private final int max;
    private long left;

    Limited(InputStream in, int max) {
      super(in);
      this.max = max;
      this.left = max;
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int n = super.read(bytes, offset, length);
      count(n);
      return n;
    }

    private void count(int n) {
      left -= Math.max(0, n);
      if (left < 0) {
        throw new Refusal(Code.BODY_TOO_LARGE, "at most " + max + " bytes are taken here");
      }
    }
  }
}
