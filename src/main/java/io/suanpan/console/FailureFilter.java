package io.suanpan.console;

import io.suanpan.problem.Code;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** What {@link Failures} is to pages, to what is no page: downloads, and errands elsewhere. */
@WebFilter("/console/*")
public class FailureFilter implements Filter {
  private static final Logger LOG = System.getLogger(FailureFilter.class.getName());

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      chain.doFilter(request, response);
    } catch (RuntimeException | ServletException e) {
      if (response.isCommitted()) {
        throw e;
      }
      Code code = Failures.code(e);
      LOG.log(code == Code.INTERNAL_ERROR ? Level.ERROR : Level.DEBUG, "no answer", e);
      ((HttpServletResponse) response).sendRedirect("/console/problem?code=" + code);
    }
  }
}
