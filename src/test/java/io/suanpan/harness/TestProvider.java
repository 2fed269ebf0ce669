package io.suanpan.harness;

import java.net.InetAddress;
import java.util.List;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;

/** A provider of OpenID Connect: whoever comes says who they are and what is claimed of them. */
public final class TestProvider {
  private static MockOAuth2Server server;

  private TestProvider() {}

  /** Starts it; answers the settings of a server that knows it. */
  static List<String> start() {
    server = new MockOAuth2Server(new OAuth2Config(true));
    server.start(InetAddress.getLoopbackAddress(), 0);
    return List.of(
        "-Dsuanpan.oidc.issuer=" + origin() + "/people",
        "-Dsuanpan.oidc.client.id=suanpan",
        "-Dsuanpan.oidc.client.secret=secret",
        "-Dsuanpan.oidc.name=TestProvider",
        "-Dsuanpan.oidc.roles="
            + "suanpan-operators=operator,suanpan-billing=billing_operator,"
            + "viewers=tenant_viewer@provided,absent=tenant_viewer@no-such-tenant");
  }

  /** Where it is. */
  public static String origin() {
    return "http://127.0.0.1:" + server.url("/").port();
  }

  static void stop() {
    server.shutdown();
  }
}
