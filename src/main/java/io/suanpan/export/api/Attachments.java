package io.suanpan.export.api;

import jakarta.ws.rs.core.Response;

/** Documents as answers that a browser saves under a name. */
final class Attachments {
  private Attachments() {}

  static Response of(byte[] body, Format format, String name) {
    return Response.ok(body, format.header())
        .header(
            "Content-Disposition", "attachment; filename=\"" + name + "." + format.suffix() + "\"")
        .build();
  }
}
