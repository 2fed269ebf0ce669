package io.suanpan.console;

import jakarta.enterprise.context.Dependent;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.regex.Pattern;

/**
 * Quantities as the reader writes them. Java's own reading takes 1.000 for 1 in English and for
 * 1000 in German and goes on; this one takes groups of three only, and refuses what it cannot be
 * sure of.
 */
@Dependent
@FacesConverter(value = "suanpan.quantity", managed = true)
public class QuantityConverter implements Converter<BigDecimal> {
  private static final int MOST_DIGITS = 26;
  private static final int MOST_DECIMALS = 12;

  @Inject Words words;
  @Inject Figures figures;

  @Override
  public BigDecimal getAsObject(FacesContext faces, UIComponent field, String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(words.locale());
    String group = Pattern.quote(String.valueOf(symbols.getGroupingSeparator()));
    String point = Pattern.quote(String.valueOf(symbols.getDecimalSeparator()));
    String compact = text.replaceAll("[\\s\\u00a0\\u202f]", "");
    if (!compact.matches("(\\d+|\\d{1,3}(" + group + "\\d{3})+)(" + point + "\\d+)?")) {
      throw refuse("wrong.quantity");
    }
    BigDecimal number = new BigDecimal(compact.replaceAll(group, "").replaceAll(point, "."));
    if (number.precision() - number.scale() > MOST_DIGITS || number.scale() > MOST_DECIMALS) {
      throw refuse("wrong.quantity.long");
    }
    return number;
  }

  private ConverterException refuse(String key) {
    String text = words.get(key);
    return new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
  }

  @Override
  public String getAsString(FacesContext faces, UIComponent field, BigDecimal number) {
    return number == null ? "" : figures.number(number);
  }
}
