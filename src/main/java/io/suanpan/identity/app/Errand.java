package io.suanpan.identity.app;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.io.Serializable;
import java.net.URI;

/**
 * That a browser has been sent to the provider. It is kept in the browser's session, so that no
 * answer counts that this browser has not asked for.
 *
 * @param state comes back with the answer
 * @param nonce comes back within the token
 * @param verifier proves that it was us who asked (RFC 7636)
 * @param back where the provider shall send the browser
 * @param then where the browser wanted to go
 */
public record Errand(String state, String nonce, String verifier, URI back, String then)
    implements Serializable {
  /** A new one, with random members. */
  public static Errand of(URI back, String then) {
    return new Errand(
        new State().getValue(), new Nonce().getValue(), new CodeVerifier().getValue(), back, then);
  }

  @Override
  public String toString() {
    return "Errand[" + back + "]";
  }
}
