package io.suanpan.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/** The texts of the console in the reader's language. */
@ApplicationScoped
public class Words {
  private static final String BUNDLE = "io.suanpan.console.words";

  /** English where the language has no bundle of its own, whatever the server's own language. */
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  @Inject Reader reader;

  /** The reader's, also before the page has been told of it. */
  public Locale locale() {
    return reader.getLocale();
  }

  public String get(String key, Object... arguments) {
    return find(key).map(text -> filled(text, arguments)).orElse(key);
  }

  public Optional<String> find(String key) {
    try {
      return Optional.of(ResourceBundle.getBundle(BUNDLE, locale(), NO_FALLBACK).getString(key));
    } catch (MissingResourceException e) {
      return Optional.empty();
    }
  }

  private String filled(String text, Object... arguments) {
    return arguments.length == 0 ? text : new MessageFormat(text, locale()).format(arguments);
  }
}
