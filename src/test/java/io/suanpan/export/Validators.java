package io.suanpan.export;

import static com.helger.phive.en16931.EN16931Validation.VID_CII_1315;
import static com.helger.phive.en16931.EN16931Validation.VID_UBL_CREDIT_NOTE_1315;
import static com.helger.phive.en16931.EN16931Validation.VID_UBL_INVOICE_1315;
import static com.helger.phive.xrechnung.XRechnungValidation.VID_XRECHNUNG_UBL_CREDITNOTE_302;
import static com.helger.phive.xrechnung.XRechnungValidation.VID_XRECHNUNG_UBL_INVOICE_302;

import com.helger.diver.api.coord.DVRCoordinate;
import com.helger.phive.api.execute.ValidationExecutionManager;
import com.helger.phive.api.executorset.ValidationExecutorSetRegistry;
import com.helger.phive.api.validity.IValidityDeterminator;
import com.helger.phive.en16931.EN16931Validation;
import com.helger.phive.xml.source.IValidationSourceXML;
import com.helger.phive.xml.source.ValidationSourceXML;
import com.helger.phive.xrechnung.XRechnungValidation;
import com.helger.xml.serialize.read.DOMReader;
import io.suanpan.export.einvoice.Syntax;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mustangproject.validator.ZUGFeRDValidator;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.w3c.dom.Document;

/** What others' validators find wrong with a document: errors and warnings. */
final class Validators {
  private static final ValidationExecutorSetRegistry<IValidationSourceXML> RULES =
      new ValidationExecutorSetRegistry<>();
  private static final Pattern FINDING =
      Pattern.compile("<(error|warning|exception)\\b[^>]*>([^<]*)<");

  static {
    EN16931Validation.initEN16931(RULES);
    XRechnungValidation.initXRechnung(RULES);
    VeraGreenfieldFoundryProvider.initialise();
  }

  private Validators() {}

  static List<String> all(byte[] xml, Syntax syntax, String currency) {
    List<String> found = new ArrayList<>(phive(xml, syntax));
    found.addAll(mustang(xml, "invoice.xml", currency));
    return found;
  }

  /** By phive: the schema, the rules of EN 16931, and XRechnung's. */
  static List<String> phive(byte[] xml, Syntax syntax) {
    Document document = DOMReader.readXMLDOM(xml);
    if (document == null) {
      return List.of("not XML");
    }
    boolean credit = document.getDocumentElement().getLocalName().equals("CreditNote");
    List<String> found = new ArrayList<>();
    ValidationExecutionManager.executeValidation(
            IValidityDeterminator.createDefault(),
            RULES.getOfID(rules(syntax, credit)),
            ValidationSourceXML.create(null, document))
        .forEachFlattened(error -> found.add("phive: " + error.getAsString(Locale.ENGLISH)));
    return found;
  }

  private static DVRCoordinate rules(Syntax syntax, boolean credit) {
    return switch (syntax) {
      case CII -> VID_CII_1315;
      case UBL -> credit ? VID_UBL_CREDIT_NOTE_1315 : VID_UBL_INVOICE_1315;
      case XRECHNUNG -> credit ? VID_XRECHNUNG_UBL_CREDITNOTE_302 : VID_XRECHNUNG_UBL_INVOICE_302;
    };
  }

  /**
   * By Mustang, which puts a PDF to veraPDF and looks at the XML in it. It reckons taxes with two
   * decimals whatever the currency, and warns of whole yen; phive's BR-CO-17 looks at those.
   */
  static List<String> mustang(byte[] document, String name, String currency) {
    ZUGFeRDValidator validator = new ZUGFeRDValidator();
    validator.disableNotices();
    if (Currency.getInstance(currency).getDefaultFractionDigits() == 0) {
      validator.disableArithmeticCheck();
    }
    String report = validator.validate(document, name);
    List<String> found = new ArrayList<>();
    for (Matcher finding = FINDING.matcher(report); finding.find(); ) {
      found.add("Mustang: " + finding.group());
    }
    // Each part of the report has a summary; one that is invalid is enough.
    if (found.isEmpty()
        && (!validator.wasCompletelyValid() || report.contains("status=\"invalid\""))) {
      found.add("Mustang: " + report);
    }
    return found;
  }

  /** By veraPDF alone, as PDF/A-3. */
  static List<String> veraPdf(byte[] pdf) {
    try (PDFAParser parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_3_U);
        PDFAValidator validator =
            Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_3_U, false)) {
      return validator.validate(parser).getTestAssertions().stream()
          .map(assertion -> "veraPDF: " + assertion.getMessage())
          .toList();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
