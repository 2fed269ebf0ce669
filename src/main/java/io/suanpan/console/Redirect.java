package io.suanpan.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.component.UIViewParameter;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.Flash;
import jakarta.faces.view.ViewMetadata;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Leads the browser on after an action, so that reloading a page repeats nothing. */
@ApplicationScoped
public class Redirect {
  private static final String SECRET = "secret";

  /** The outcome of an action that has led on by itself. */
  private static final String DONE = null;

  /** To the page that is shown, with the parameters that it has. */
  public String here() {
    FacesContext faces = FacesContext.getCurrentInstance();
    UIViewRoot view = faces.getViewRoot();
    if (view == null) {
      // Its view has run out, so what the browser asked for is all that is known.
      return to(faces.getExternalContext().getRequestServletPath());
    }
    String page = view.getViewId().replaceFirst("\\.xhtml$", "");
    String query =
        ViewMetadata.getViewParameters(view).stream()
            .flatMap(parameter -> said(parameter, faces))
            .collect(Collectors.joining("&"));
    return to(query.isEmpty() ? page : page + "?" + query);
  }

  private static Stream<String> said(UIViewParameter parameter, FacesContext faces) {
    Object sent = parameter.getSubmittedValue();
    String value = sent == null ? parameter.getStringValue(faces) : sent.toString();
    return value == null || value.isEmpty()
        ? Stream.empty()
        : Stream.of(parameter.getName() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
  }

  /**
   * @param location a path of the console with its query
   */
  public String to(String location) {
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext external = faces.getExternalContext();
    external.getFlash().setKeepMessages(true);
    try {
      external.redirect(location);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    faces.responseComplete();
    return DONE;
  }

  /** To a page of a tenant. */
  public String to(String page, String tenant) {
    return to("/console/" + page + "?tenant=" + URLEncoder.encode(tenant, StandardCharsets.UTF_8));
  }

  /** To the page that is shown, which then shows the secret, once. */
  public String hereWith(String secret) {
    flash().put(SECRET, secret);
    return here();
  }

  /** The secret that the page before has left. */
  public String secret() {
    return Optional.ofNullable((String) flash().get(SECRET)).orElse("");
  }

  private static Flash flash() {
    return FacesContext.getCurrentInstance().getExternalContext().getFlash();
  }
}
