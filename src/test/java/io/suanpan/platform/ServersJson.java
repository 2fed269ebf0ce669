package io.suanpan.platform;

import com.fasterxml.jackson.databind.ObjectMapper;

/** How the server reads and writes JSON, for tests outside of it. */
public final class ServersJson {
  private ServersJson() {}

  public static ObjectMapper mapper() {
    return new JsonMapper().mapper();
  }
}
