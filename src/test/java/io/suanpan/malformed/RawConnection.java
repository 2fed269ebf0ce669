package io.suanpan.malformed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A connection to the server, kept alive as long as both sides know where a request ends. */
final class RawConnection implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 180_000;

  private final String host;
  private final int port;
  private final String key;
  private Socket socket;
  private InputStream in;

  RawConnection(String host, int port, String key) {
    this.host = host;
    this.port = port;
    this.key = key;
  }

  /**
   * An answer; status 0 where the server hung up without one.
   *
   * @param status the status
   * @param headers by name in lower case
   * @param body as text
   */
  record Answer(int status, Map<String, String> headers, String body) {
    String type() {
      return headers.getOrDefault("content-type", "");
    }
  }

  Answer exchange(RawRequest request) throws IOException {
    if (socket == null) {
      connect();
    }
    try {
      return send(request);
    } catch (IOException e) {
      // The server may close a connection that was idle, or end it after a refusal: once more.
      connect();
      try {
        return send(request);
      } catch (EOFException | java.net.SocketException again) {
        close();
        return new Answer(0, Map.of(), String.valueOf(again));
      }
    }
  }

  private Answer send(RawRequest request) throws IOException {
    try {
      socket.getOutputStream().write(request.bytes(key));
      socket.getOutputStream().flush();
      if (!request.isHonest()) {
        socket.shutdownOutput();
      }
    } catch (java.net.SocketException e) {
      // It may have answered before it had read everything.
      return read(request);
    }
    return read(request);
  }

  private Answer read(RawRequest request) throws IOException {
    String status = line();
    while (status.startsWith("HTTP/1.1 100")) {
      line();
      status = line();
    }
    Map<String, String> headers = new TreeMap<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    int code = Integer.parseInt(status.substring(9, 12));
    byte[] body = body(code, headers);
    if (!request.isHonest() || "close".equalsIgnoreCase(headers.get("connection"))) {
      close();
    }
    return new Answer(code, headers, new String(body, UTF_8));
  }

  private byte[] body(int status, Map<String, String> headers) throws IOException {
    if (status == 204 || status == 304) {
      return new byte[0];
    }
    if (headers.containsKey("content-length")) {
      return exactly(Integer.parseInt(headers.get("content-length")));
    }
    if (!"chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
      byte[] rest = in.readAllBytes();
      close();
      return rest;
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int size = chunk(); size > 0; size = chunk()) {
      all.writeBytes(exactly(size));
      line();
    }
    line();
    return all.toByteArray();
  }

  private int chunk() throws IOException {
    return Integer.parseInt(line().split(";", 2)[0].strip(), 16);
  }

  private byte[] exactly(int size) throws IOException {
    byte[] bytes = in.readNBytes(size);
    if (bytes.length < size) {
      throw new EOFException("the answer is cut");
    }
    return bytes;
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(64);
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException("no answer");
      }
      line.write(b);
    }
    return line.toString(ISO_8859_1).stripTrailing();
  }

  private void connect() throws IOException {
    close();
    socket = new Socket(host, port);
    socket.setSoTimeout(PATIENCE_MILLIS);
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream());
  }

  @Override
  public void close() throws IOException {
    if (socket != null) {
      socket.close();
      socket = null;
    }
  }
}
