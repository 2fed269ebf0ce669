package io.suanpan.notify.app;

import io.suanpan.notify.PublicAddresses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks hosts up for the client that sends, which connects to what is answered here and to nothing
 * else: a name cannot mean a public address when it is checked and another one when it is called.
 */
@ApplicationScoped
public class GuardedLookup implements DnsResolver {
  @Inject WebhookSettings settings;

  /** The host has no address that may be called. */
  public static final class NotPublic extends UnknownHostException {
    NotPublic(String host) {
      super(host + " is not a public address");
    }
  }

  /**
   * @throws NotPublic when all its addresses are of this machine or a network behind it
   */
  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] all = lookUp(host);
    if (settings.allowsPrivate()) {
      return all;
    }
    InetAddress[] allowed =
        Arrays.stream(all).filter(PublicAddresses::contain).toArray(InetAddress[]::new);
    if (allowed.length == 0) {
      throw new NotPublic(host);
    }
    return allowed;
  }

  /** As the machine does. */
  InetAddress[] lookUp(String host) throws UnknownHostException {
    return InetAddress.getAllByName(host);
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
