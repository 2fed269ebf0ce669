package io.suanpan.console;

import io.suanpan.problem.Refusal;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Files of the console. What may not be had leads to the page that says why, as elsewhere in the
 * console.
 */
public abstract class DownloadServlet extends HttpServlet {
  /**
   * A file.
   *
   * @param name as which a browser keeps it
   * @param mediaType what it is
   * @param content writes all of it
   */
  public record Download(String name, String mediaType, Content content) {}

  /** What a file holds. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * @throws Refusal when it does not exist for whoever asks
   */
  protected abstract Download download(HttpServletRequest request);

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Download download;
    try {
      download = download(request);
    } catch (Refusal refusal) {
      response.sendRedirect("/console/problem?code=" + refusal.code());
      return;
    }
    response.setContentType(download.mediaType());
    response.setHeader(
        "Content-Disposition",
        "attachment; filename*=UTF-8''"
            + URLEncoder.encode(download.name(), StandardCharsets.UTF_8).replace("+", "%20"));
    download.content().writeTo(response.getOutputStream());
  }
}
