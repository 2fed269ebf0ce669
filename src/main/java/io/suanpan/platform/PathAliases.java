package io.suanpan.platform;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** Paths that clients of other systems have built in, and where they lead here. */
@WebFilter({"/otlp/*", "/openmeter/*", "/api/v3/openmeter/*"})
public class PathAliases implements Filter {
  private static final String API = "/api/v1";

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = ((HttpServletRequest) request).getRequestURI();
    request.getRequestDispatcher(target(path)).forward(request, response);
  }

  static String target(String path) {
    if (path.startsWith("/otlp/")) {
      return API + path;
    }
    return path.startsWith("/openmeter/")
        ? path.substring("/openmeter".length())
        : API + "/openmeter" + path.substring("/api/v3/openmeter".length());
  }
}
