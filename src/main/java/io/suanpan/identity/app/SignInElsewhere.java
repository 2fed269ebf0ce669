package io.suanpan.identity.app;

import io.suanpan.identity.Session;
import io.suanpan.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;

/**
 * Lets somebody in whom a provider of OpenID Connect knows. What they are follows from the groups
 * that the provider names, anew each time; who they are from its subject, never from a name.
 */
@ApplicationScoped
public class SignInElsewhere {
  @Inject Provider provider;
  @Inject ProviderSettings settings;
  @Inject Admission admission;

  /** Where to send the browser. */
  public URI door(Errand errand) throws ProviderException {
    return provider.door(errand);
  }

  /**
   * @param answer the URL that the provider has sent the browser to
   * @throws Refusal when the provider knows them, and they may not come in here
   */
  public Session signIn(Errand errand, URI answer) throws ProviderException {
    Provider.Claims claims = provider.claims(errand, answer);
    return admission.admit(claims, settings.mapping().of(claims.groups()));
  }
}
