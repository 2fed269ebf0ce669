package io.suanpan.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The texts of the console. */
class WordsTest {
  private static final Path WORDS = Path.of("src/main/resources/io/suanpan/console");
  private static final Path PAGES = Path.of("src/main/webapp");

  /** {@code w.save} and {@code w['sign-in']}; what is put together with + or concat is left out. */
  private static final Pattern USED = Pattern.compile("\\bw\\.([a-z]+)\\b|'([a-z-]+\\.[a-z-.]+)'");

  private static final Pattern LETTERS = Pattern.compile(">[^<#]*\\p{L}{3,}[^<#]*<");

  private static Properties words(String file) throws IOException {
    Properties words = new Properties();
    try (Reader reader = Files.newBufferedReader(WORDS.resolve(file))) {
      words.load(reader);
    }
    return words;
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(PAGES)) {
      return files.filter(file -> file.toString().endsWith(".xhtml")).toList();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"words_de.properties", "words_zh.properties"})
  void every_language_says_everything(String file) throws IOException {
    Properties english = words("words.properties");
    Properties other = words(file);
    assertEquals(new TreeSet<>(english.keySet()), new TreeSet<>(other.keySet()));
    for (String key : english.stringPropertyNames()) {
      assertEquals(places(english.getProperty(key)), places(other.getProperty(key)), key);
    }
  }

  private static Set<String> places(String text) {
    Set<String> places = new TreeSet<>();
    Pattern.compile("\\{\\d}").matcher(text).results().forEach(found -> places.add(found.group()));
    assertTrue(!text.contains("'"), "an apostrophe hides what follows: " + text);
    return places;
  }

  @Test
  void pages_say_what_there_is() throws IOException {
    Properties english = words("words.properties");
    Set<String> missing = new TreeSet<>();
    for (Path page : pages()) {
      Matcher used = USED.matcher(Files.readString(page));
      while (used.find()) {
        String key = used.group(1) == null ? used.group(2) : used.group(1);
        boolean ofParts = key.endsWith(".");
        if (!ofParts && !key.contains("xhtml") && !english.containsKey(key)) {
          missing.add(page.getFileName() + ": " + key);
        }
      }
    }
    assertEquals(Set.of(), missing);
  }

  @Test
  void no_text_stands_in_pages() throws IOException {
    Set<String> texts = new TreeSet<>();
    for (Path page : pages()) {
      LETTERS.matcher(Files.readString(page)).results().forEach(found -> texts.add(found.group()));
    }
    // A name, and a setting to be copied.
    texts.removeIf(text -> text.contains("Suanpan") || text.contains("SUANPAN_CONSOLE_PASSWORD"));
    assertEquals(Set.of(), texts);
  }
}
