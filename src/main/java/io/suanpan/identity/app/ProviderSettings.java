package io.suanpan.identity.app;

import io.suanpan.identity.RoleMapping;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The provider of OpenID Connect that people may sign in at, if one is set. */
@ApplicationScoped
public class ProviderSettings {
  @Inject
  @ConfigProperty(name = "suanpan.oidc.issuer")
  Optional<String> issuer;

  @Inject
  @ConfigProperty(name = "suanpan.oidc.client.id")
  Optional<String> clientId;

  @Inject
  @ConfigProperty(name = "suanpan.oidc.client.secret")
  Optional<String> clientSecret;

  @Inject
  @ConfigProperty(name = "suanpan.oidc.name", defaultValue = "OpenID Connect")
  String name;

  @Inject
  @ConfigProperty(name = "suanpan.oidc.scopes", defaultValue = "openid,profile,email")
  List<String> scopes;

  @Inject
  @ConfigProperty(name = "suanpan.oidc.groups.claim", defaultValue = "groups")
  String groupsClaim;

  @Inject
  @ConfigProperty(name = "suanpan.oidc.roles")
  Optional<String> roles;

  private RoleMapping mapping;

  /** A mapping that cannot be read is told when the server starts, not to whoever signs in. */
  @PostConstruct
  void read() {
    mapping = RoleMapping.parse(roles.orElse(""));
    if (issuer.isPresent() && (clientId.isEmpty() || clientSecret.isEmpty())) {
      throw new IllegalStateException(
          "SUANPAN_OIDC_ISSUER needs SUANPAN_OIDC_CLIENT_ID and SUANPAN_OIDC_CLIENT_SECRET");
    }
  }

  public boolean isSet() {
    return issuer.isPresent();
  }

  /** What people know the provider by. */
  public String name() {
    return name;
  }

  RoleMapping mapping() {
    return mapping;
  }

  String issuer() {
    return issuer.orElseThrow();
  }

  String clientId() {
    return clientId.orElseThrow();
  }

  String clientSecret() {
    return clientSecret.orElseThrow();
  }

  List<String> scopes() {
    return scopes;
  }

  String groupsClaim() {
    return groupsClaim;
  }
}
