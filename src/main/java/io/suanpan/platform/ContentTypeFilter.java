package io.suanpan.platform;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.suanpan.problem.Code;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.List;

/**
 * Refuses a Content-Type that is no media type. The server would answer without a body, before any
 * filter of JAX-RS is asked.
 */
@WebFilter(
    value = "/api/*",
    dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.FORWARD})
public class ContentTypeFilter implements Filter {
  @Inject ObjectMapper json;

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (isMediaType(request.getContentType())) {
      chain.doFilter(request, response);
      return;
    }
    Code code = Code.UNSUPPORTED_MEDIA_TYPE;
    ((HttpServletResponse) response).setStatus(code.status());
    response.setContentType(Problem.MEDIA_TYPE);
    Problem problem = Problem.of(code, "the Content-Type is not a media type", List.of());
    json.writeValue(response.getOutputStream(), problem);
  }

  private static boolean isMediaType(String type) {
    try {
      return type == null || !MediaType.valueOf(type).isWildcardType();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
