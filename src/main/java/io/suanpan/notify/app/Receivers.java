package io.suanpan.notify.app;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * The HTTP client by which receivers are reached. It trusts them with nothing: it connects to
 * addresses that {@link GuardedLookup} allows, follows no redirect, knows no proxy and no cookie,
 * unpacks nothing, reads few headers, and looks the host up anew for each message.
 */
@ApplicationScoped
public class Receivers {
  private static final int MOST_HEADERS = 100;
  private static final int LONGEST_LINE = 8_192;

  @Inject GuardedLookup lookup;
  @Inject WebhookSettings settings;

  private CloseableHttpClient client;

  @PostConstruct
  void open() {
    Timeout timeout = Timeout.of(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
    client =
        HttpClients.custom()
            .setConnectionManager(connections(timeout))
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setConnectionRequestTimeout(timeout)
                    .setResponseTimeout(timeout)
                    .build())
            .setConnectionReuseStrategy((request, response, context) -> false)
            .setUserAgent("Suanpan-Webhooks")
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableContentCompression()
            .build();
  }

  private HttpClientConnectionManager connections(Timeout timeout) {
    Http1Config bounds =
        Http1Config.custom().setMaxHeaderCount(MOST_HEADERS).setMaxLineLength(LONGEST_LINE).build();
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setDnsResolver(lookup)
        .setConnectionFactory(
            ManagedHttpClientConnectionFactory.builder().http1Config(bounds).build())
        .setDefaultConnectionConfig(
            ConnectionConfig.custom().setConnectTimeout(timeout).setSocketTimeout(timeout).build())
        .setMaxConnTotal(SendDeliveries.MOST_AT_ONCE)
        .setMaxConnPerRoute(SendDeliveries.MOST_AT_ONCE)
        .build();
  }

  HttpClient client() {
    return client;
  }

  @PreDestroy
  void close() {
    client.close(CloseMode.IMMEDIATE);
  }
}
