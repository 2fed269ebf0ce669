package io.suanpan.console;

import io.suanpan.problem.Refusal;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

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
   * @param length how many bytes, where that is known before they are written
   * @param body writes them
   */
  public record Download(String name, String mediaType, OptionalInt length, Body body) {
    public Download(String name, String mediaType, byte[] content) {
      this(name, mediaType, OptionalInt.of(content.length), out -> out.write(content));
    }
  }

  /** Writes a file while it is sent, so that it need not be held. */
  public interface Body {
    void write(OutputStream out) throws IOException;
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
    download.length().ifPresent(response::setContentLength);
    download.body().write(response.getOutputStream());
  }
}
