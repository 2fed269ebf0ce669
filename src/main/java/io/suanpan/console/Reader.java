package io.suanpan.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.primefaces.context.PrimeFacesContext;

/** How the reader wants pages: in which language, light or dark. Kept in cookies of the browser. */
@Named
@RequestScoped
public class Reader {
  private static final String LANGUAGE = "suanpan-language";
  private static final String THEME = "suanpan-theme";
  private static final List<String> TAGS = List.of("en", "de", "zh-CN");
  private static final List<String> THEMES = List.of("system", "light", "dark");

  @Inject HttpServletRequest request;
  @Inject Redirect redirect;

  /** The one that was chosen, else what the browser asks for. */
  public Locale getLocale() {
    return cookie(LANGUAGE, TAGS).map(Locale::forLanguageTag).orElseGet(this::asked);
  }

  private Locale asked() {
    FacesContext faces = FacesContext.getCurrentInstance();
    return faces.getApplication().getViewHandler().calculateLocale(faces);
  }

  /** The locale as HTML says it. */
  public String getTag() {
    return getLocale().toLanguageTag();
  }

  /** What was chosen: system, light or dark. */
  public String getTheme() {
    return cookie(THEME, THEMES).orElse(THEMES.get(0));
  }

  /** The same as browsers say it. */
  public String getColorScheme() {
    return getTheme().equals("system") ? "light dark" : getTheme();
  }

  public String getThemeWord() {
    return "theme." + getTheme();
  }

  /**
   * What marks the scripts of this answer as ours. Each form sends it back; PrimeFaces refuses one
   * without, and adds it itself by a script only.
   */
  public String getNonce() {
    return PrimeFacesContext.getCspState(FacesContext.getCurrentInstance()).getNonce();
  }

  /** From now on in that language. */
  public String speak(String tag) {
    keep(LANGUAGE, tag);
    return redirect.here();
  }

  /** As the system, always light, always dark, and round again. */
  public String switchTheme() {
    keep(THEME, THEMES.get((THEMES.indexOf(getTheme()) + 1) % THEMES.size()));
    return redirect.here();
  }

  private Optional<String> cookie(String name, List<String> possible) {
    Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
    return Stream.of(cookies)
        .filter(cookie -> cookie.getName().equals(name))
        .map(Cookie::getValue)
        .filter(possible::contains)
        .findFirst();
  }

  private static void keep(String name, String value) {
    Cookie cookie = new Cookie(name, value);
    cookie.setPath("/");
    cookie.setMaxAge(Math.toIntExact(Duration.ofDays(365).toSeconds()));
    cookie.setHttpOnly(true);
    cookie.setAttribute("SameSite", "Lax");
    ((HttpServletResponse) FacesContext.getCurrentInstance().getExternalContext().getResponse())
        .addCookie(cookie);
  }
}
