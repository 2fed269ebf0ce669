package io.suanpan.console;

import io.suanpan.identity.Permission;
import io.suanpan.identity.User;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code /console} leads to what its user works on. */
@WebServlet({"/console", "/console/"})
public class StartPage extends HttpServlet {
  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    User user = (User) request.getAttribute(User.class.getName());
    response.sendRedirect(user.may(Permission.SEE_ALL) ? "/console/overview" : "/console/costs");
  }
}
