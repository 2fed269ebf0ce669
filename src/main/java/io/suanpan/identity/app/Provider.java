package io.suanpan.identity.app;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.ClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.rp.OIDCClientInformation;
import com.nimbusds.openid.connect.sdk.rp.OIDCClientMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Asks a provider of OpenID Connect who somebody is: authorization code flow with PKCE (OpenID
 * Connect Core 1.0, section 3.1; RFC 7636), by Nimbus' SDK.
 */
@ApplicationScoped
class Provider {
  private static final int PATIENCE_MILLIS = 5_000;

  /** What somebody is called, the best first. */
  private static final List<String> NAMES = List.of("preferred_username", "email");

  @Inject ProviderSettings settings;
  private volatile Known known;

  /** What the provider has said of itself, and how its tokens are proven. */
  private record Known(OIDCProviderMetadata metadata, IDTokenValidator validator) {}

  /** What the provider says of somebody. */
  record Claims(String issuer, String subject, String name, List<String> groups) {}

  /** Where to send the browser. */
  URI door(Errand errand) throws ProviderException {
    return new AuthenticationRequest.Builder(
            ResponseType.CODE,
            new Scope(settings.scopes().toArray(String[]::new)),
            client(),
            errand.back())
        .endpointURI(known().metadata().getAuthorizationEndpointURI())
        .state(new State(errand.state()))
        .nonce(new Nonce(errand.nonce()))
        .codeChallenge(new CodeVerifier(errand.verifier()), CodeChallengeMethod.S256)
        .build()
        .toURI();
  }

  /**
   * @param answer the URL that the provider has sent the browser to
   */
  Claims claims(Errand errand, URI answer) throws ProviderException {
    try {
      AuthenticationResponse said = AuthenticationResponseParser.parse(answer);
      if (!new State(errand.state()).equals(said.getState())) {
        throw new ProviderException("an answer to another question");
      }
      if (!said.indicatesSuccess()) {
        throw new ProviderException(said.toErrorResponse().getErrorObject().toString());
      }
      OIDCTokens tokens =
          tokens(
              new AuthorizationCodeGrant(
                  said.toSuccessResponse().getAuthorizationCode(),
                  errand.back(),
                  new CodeVerifier(errand.verifier())));
      return claims(tokens, new Nonce(errand.nonce()));
    } catch (GeneralException | IOException | BadJOSEException | JOSEException e) {
      throw new ProviderException("no answer that can be believed", e);
    }
  }

  private OIDCTokens tokens(AuthorizationCodeGrant grant)
      throws ProviderException, ParseException, IOException {
    Secret secret = new Secret(settings.clientSecret());
    TokenRequest request =
        new TokenRequest.Builder(
                known().metadata().getTokenEndpointURI(),
                new ClientSecretBasic(client(), secret),
                grant)
            .build();
    TokenResponse response = OIDCTokenResponseParser.parse(send(request.toHTTPRequest()));
    if (!response.indicatesSuccess()) {
      throw new ProviderException(response.toErrorResponse().getErrorObject().toString());
    }
    return ((OIDCTokenResponse) response.toSuccessResponse()).getOIDCTokens();
  }

  private Claims claims(OIDCTokens tokens, Nonce nonce)
      throws ProviderException, GeneralException, IOException, BadJOSEException, JOSEException {
    ClaimsSet token = known().validator().validate(tokens.getIDToken(), nonce);
    String subject = token.getStringClaim("sub");
    ClaimsSet told = token.getClaim(settings.groupsClaim()) == null ? userInfo(tokens) : token;
    if (!subject.equals(told.getStringClaim("sub"))) {
      throw new ProviderException("token and user info speak of two people");
    }
    List<String> groups = told.getStringListClaim(settings.groupsClaim());
    return new Claims(
        token.getIssuer().getValue(),
        subject,
        NAMES.stream()
            .flatMap(name -> Stream.of(told, token).map(claims -> claims.getStringClaim(name)))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(subject),
        groups == null ? List.of() : groups);
  }

  /** For providers whose tokens do not name groups. */
  private ClaimsSet userInfo(OIDCTokens tokens)
      throws ProviderException, ParseException, IOException {
    UserInfoRequest request =
        new UserInfoRequest(
            known().metadata().getUserInfoEndpointURI(), tokens.getBearerAccessToken());
    UserInfoResponse response = UserInfoResponse.parse(send(request.toHTTPRequest()));
    if (!response.indicatesSuccess()) {
      throw new ProviderException("no user info");
    }
    return response.toSuccessResponse().getUserInfo();
  }

  private static HTTPResponse send(HTTPRequest request) throws IOException {
    request.setConnectTimeout(PATIENCE_MILLIS);
    request.setReadTimeout(PATIENCE_MILLIS);
    return request.send();
  }

  private ClientID client() {
    return new ClientID(settings.clientId());
  }

  /** Asked for when first needed, so that the server starts without its provider. */
  private Known known() throws ProviderException {
    Known said = known;
    if (said == null) {
      said = ask();
      known = said;
    }
    return said;
  }

  private Known ask() throws ProviderException {
    try {
      OIDCProviderMetadata metadata =
          OIDCProviderMetadata.resolve(
              new Issuer(settings.issuer()), PATIENCE_MILLIS, PATIENCE_MILLIS);
      OIDCClientMetadata client = new OIDCClientMetadata();
      client.applyDefaults();
      OIDCClientInformation information =
          new OIDCClientInformation(client(), null, client, new Secret(settings.clientSecret()));
      return new Known(metadata, IDTokenValidator.create(metadata, information));
    } catch (GeneralException | IOException e) {
      throw new ProviderException("the provider does not say what it is", e);
    }
  }
}
