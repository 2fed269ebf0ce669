package io.suanpan.console.vendors.catalog;

import io.suanpan.catalog.FxRate;
import io.suanpan.catalog.FxRateStore.Published;
import io.suanpan.catalog.app.ImportFxRates;
import io.suanpan.console.Attempt;
import io.suanpan.console.Figures;
import io.suanpan.console.Redirect;
import io.suanpan.console.Typed;
import io.suanpan.console.Upload;
import io.suanpan.console.Visitor;
import io.suanpan.identity.Permission;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;

/** Adds and imports exchange rates. */
@Named
@ViewScoped
public class FxAddPage implements Serializable {
  private static final Map<String, String> FIELDS =
      Map.of("/currency", "rate:currency", "/day", "rate:day");

  @Inject Visitor visitor;
  @Inject Attempt attempt;
  @Inject Redirect redirect;
  @Inject ImportFxRates imports;
  @Inject Figures figures;

  private final FxForm form = new FxForm();
  private transient Part file;

  public String add() {
    return attempt.at(
        FIELDS,
        () -> {
          visitor.require(Permission.KEEP_CATALOG);
          LocalDate day = Typed.day(form.getDay(), "/day");
          Currency currency = Currency.getInstance(form.getCurrency());
          FxRate rate = new FxRate(form.getPerEuro(), day, form.getSource());
          imports.add(new Published(day, currency, rate), visitor.user().actor());
          attempt.done("fx.added", currency, figures.day(day));
          return redirect.to("/console/fx?from=EUR&to=" + currency);
        });
  }

  /** The file of the European Central Bank. */
  public String load() {
    return attempt.at(
        () -> {
          visitor.require(Permission.KEEP_CATALOG);
          String csv =
              Upload.text(file)
                  .orElseThrow(() -> new Refusal(Code.INVALID_FX_RATES, "no file was chosen"));
          try {
            int added =
                imports.load(new StringReader(csv), ImportFxRates.ECB, visitor.user().actor());
            attempt.done("fx.imported", added);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          return redirect.here();
        });
  }

  public FxForm getForm() {
    return form;
  }

  public Part getFile() {
    return null;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
