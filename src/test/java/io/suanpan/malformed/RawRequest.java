package io.suanpan.malformed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * A request as it goes over the wire. Unlike a client library's, it may lie about its length.
 *
 * @param method the method
 * @param path the path, whatever is in it
 * @param headers whole lines, besides the key and the length
 * @param body the body
 * @param framing what is said of the body's length
 */
@SuppressWarnings("ArrayRecordComponent")
record RawRequest(String method, String path, List<String> headers, byte[] body, Framing framing) {

  /** What is said of the length of the body. */
  enum Framing {
    HONEST,
    /** More is announced than comes; then the sender hangs up. */
    TOO_LONG,
    /** Less is announced than comes. */
    TOO_SHORT,
    CHUNKED,
    BROKEN_CHUNKS,
    GARBAGE
  }

  static RawRequest post(String path, String type, byte[] body) {
    return new RawRequest("POST", path, List.of("Content-Type: " + type), body, Framing.HONEST);
  }

  static RawRequest get(String path) {
    return new RawRequest("GET", path, List.of(), new byte[0], Framing.HONEST);
  }

  RawRequest with(String header) {
    List<String> all = new ArrayList<>(headers);
    all.add(header);
    return new RawRequest(method, path, all, body, framing);
  }

  RawRequest with(Framing other) {
    return new RawRequest(method, path, headers, body, other);
  }

  /** Whether the server can tell where the next request begins. */
  boolean isHonest() {
    return framing == Framing.HONEST || framing == Framing.CHUNKED;
  }

  byte[] bytes(String key) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(body.length + 512);
    StringBuilder head = new StringBuilder(512);
    head.append(method).append(' ').append(path).append(" HTTP/1.1\r\nHost: localhost\r\n");
    head.append("Authorization: Bearer ").append(key).append("\r\n");
    headers.forEach(line -> head.append(line).append("\r\n"));
    head.append(length()).append("\r\n\r\n");
    out.writeBytes(head.toString().getBytes(ISO_8859_1));
    if (framing == Framing.CHUNKED || framing == Framing.BROKEN_CHUNKS) {
      String size = framing == Framing.CHUNKED ? Integer.toHexString(body.length) : "-7q";
      if (body.length > 0) {
        out.writeBytes((size + "\r\n").getBytes(UTF_8));
        out.writeBytes(body);
        out.writeBytes("\r\n".getBytes(UTF_8));
      }
      out.writeBytes("0\r\n\r\n".getBytes(UTF_8));
    } else {
      out.writeBytes(body);
    }
    return out.toByteArray();
  }

  private String length() {
    return switch (framing) {
      case HONEST -> "Content-Length: " + body.length;
      case TOO_LONG -> "Content-Length: " + (body.length + 1000);
      case TOO_SHORT -> "Content-Length: " + body.length / 2;
      case CHUNKED, BROKEN_CHUNKS -> "Transfer-Encoding: chunked";
      case GARBAGE -> "Content-Length: 12,-x";
    };
  }

  /** For whoever has to look at it: the beginning, as text. */
  String describe() {
    String text = new String(body, 0, Math.min(body.length, 400), ISO_8859_1);
    return method + " " + path + " " + headers + " " + framing + ", " + body.length + " B: " + text;
  }
}
