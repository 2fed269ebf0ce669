package io.suanpan.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;

/**
 * A connection that is kept and does as little as it can: on two cores what a client does is taken
 * from the server.
 */
final class KeptConnection implements AutoCloseable {
  private final URI server;
  private final String head;
  private Socket socket;
  private InputStream in;

  /**
   * @param url where to post to
   * @param key of the API
   * @param type of what is posted
   */
  KeptConnection(String url, String key, String type) {
    this("POST", url, key, type);
  }

  /** The same with another method. */
  KeptConnection(String method, String url, String key, String type) {
    this.server = URI.create(url);
    this.head =
        method
            + " "
            + server.getPath()
            + " HTTP/1.1\r\nHost: "
            + server.getAuthority()
            + "\r\nAuthorization: Bearer "
            + key
            + "\r\nContent-Type: "
            + type
            + "\r\nContent-Length: ";
  }

  /** Posts a body and reads the answer; anything but the status is an error. */
  void post(byte[] body, int expected) throws IOException {
    if (socket == null) {
      socket = new Socket(server.getHost(), server.getPort());
      socket.setTcpNoDelay(true);
      in = new BufferedInputStream(socket.getInputStream());
    }
    byte[] begin = (head + body.length + "\r\n\r\n").getBytes(ISO_8859_1);
    ByteArrayOutputStream request = new ByteArrayOutputStream(begin.length + body.length);
    request.writeBytes(begin);
    request.writeBytes(body);
    request.writeTo(socket.getOutputStream());
    int status = Integer.parseInt(line().substring(9, 12));
    String answer = rest();
    if (status != expected) {
      throw new IOException(status + " instead of " + expected + ": " + answer);
    }
  }

  private String rest() throws IOException {
    int length = 0;
    boolean chunked = false;
    boolean closes = false;
    for (String line = line(); !line.isEmpty(); line = line()) {
      String header = line.toLowerCase(Locale.ROOT);
      if (header.startsWith("content-length:")) {
        length = Integer.parseInt(header.substring(15).strip());
      }
      chunked |= header.equals("transfer-encoding: chunked");
      closes |= header.equals("connection: close");
    }
    String body = chunked ? chunks() : new String(in.readNBytes(length), ISO_8859_1);
    if (closes) {
      close();
    }
    return body;
  }

  private String chunks() throws IOException {
    StringBuilder all = new StringBuilder();
    for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
      all.append(new String(in.readNBytes(size), ISO_8859_1));
      line();
    }
    line();
    return all.toString();
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder(64);
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException("no answer");
      }
      if (b != '\r') {
        line.append((char) b);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    if (socket != null) {
      socket.close();
      socket = null;
    }
  }
}
