package io.suanpan.console;

import io.suanpan.problem.Code;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Says in words, where it was asked for and with its status, why something cannot be shown: a page,
 * a download, an errand elsewhere, or what there is not.
 */
@WebFilter("/console/*")
public class FailureFilter implements Filter {
  private static final Logger LOG = System.getLogger(FailureFilter.class.getName());
  private static final int BAD_REQUEST = 400;

  /** Keeps the server from writing its own page. */
  private static final class Answer extends HttpServletResponseWrapper {
    private boolean failed;

    Answer(HttpServletResponse response) {
      super(response);
    }

    @Override
    public void sendError(int status) {
      failed = status >= BAD_REQUEST;
      setStatus(status);
    }

    @Override
    public void sendError(int status, String message) {
      sendError(status);
    }
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Answer answer = new Answer((HttpServletResponse) response);
    try {
      chain.doFilter(request, answer);
      if (answer.failed) {
        Code code = answer.getStatus() == 404 ? Code.NOT_FOUND : Code.INTERNAL_ERROR;
        tell(request, response, answer.getStatus(), code);
      }
    } catch (RuntimeException | ServletException e) {
      if (response.isCommitted()) {
        throw e;
      }
      Code code = Failures.code(e);
      LOG.log(code == Code.INTERNAL_ERROR ? Level.ERROR : Level.DEBUG, "no answer", e);
      tell(request, response, code.status(), code);
    }
  }

  private static void tell(ServletRequest request, ServletResponse response, int status, Code code)
      throws IOException, ServletException {
    response.resetBuffer();
    ((HttpServletResponse) response).setStatus(status);
    request.getRequestDispatcher("/console/problem.xhtml?code=" + code).forward(request, response);
  }
}
