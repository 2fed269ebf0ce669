package io.suanpan.export;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import java.io.StringWriter;
import java.io.Writer;

/**
 * Templates of XML and XHTML. Names come from outside and may have characters that XML cannot carry
 * even escaped (XML 1.0, production 2); those are left out.
 */
public final class Templates extends DefaultMustacheFactory {

  /**
   * @param folder the folder of resources in which they lie
   */
  public Templates(String folder) {
    super(folder);
  }

  /** The text that a template makes of a page. */
  public static String text(Mustache template, Object page) {
    StringWriter text = new StringWriter();
    template.execute(text, page);
    return text.toString();
  }

  @Override
  public void encode(String value, Writer writer) {
    super.encode(legal(value), writer);
  }

  static String legal(String text) {
    if (text.codePoints().allMatch(Templates::isLegal)) {
      return text;
    }
    return text.codePoints()
        .filter(Templates::isLegal)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isLegal(int point) {
    return point == '\t'
        || point == '\n'
        || point == '\r'
        || (point >= 0x20 && point <= 0xD7FF)
        || (point >= 0xE000 && point <= 0xFFFD)
        || point >= 0x10000;
  }
}
