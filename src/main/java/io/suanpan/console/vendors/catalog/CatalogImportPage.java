package io.suanpan.console.vendors.catalog;

import io.suanpan.catalog.app.CatalogDiff.Change;
import io.suanpan.catalog.app.ImportCatalog;
import io.suanpan.console.Attempt;
import io.suanpan.console.Links;
import io.suanpan.console.Redirect;
import io.suanpan.console.Upload;
import io.suanpan.console.Visitor;
import io.suanpan.identity.Permission;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.problem.Violation;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** Loads a vendor's catalogue: shows what it would change, then does it. */
@Named
@ViewScoped
public class CatalogImportPage implements Serializable {
  @Inject Visitor visitor;
  @Inject Attempt attempt;
  @Inject Redirect redirect;
  @Inject ImportCatalog imports;

  private transient Part file;

  @Size(max = 1_000_000)
  private String text;

  @Size(max = 500)
  private String reason;

  private String origin = "console";
  private String checked;
  private String vendor;
  private List<ChangeRow> changes = List.of();
  private List<String> problems = List.of();

  /** One changed fact. */
  public record ChangeRow(String change, String what, String before, String after)
      implements Serializable {
    static ChangeRow of(Change change) {
      return new ChangeRow(change.change(), change.what(), change.before(), change.after());
    }
  }

  public void load() {
    visitor.require(Permission.KEEP_CATALOG);
  }

  /** Says what the document would change, or what is wrong with it. */
  public String check() {
    visitor.require(Permission.KEEP_CATALOG);
    forget();
    return attempt.at(
        () -> {
          Upload.text(file)
              .ifPresent(
                  content -> {
                    text = content;
                    origin = Upload.name(file);
                  });
          if (text == null) {
            attempt.wrong("import:text", "required");
            return null;
          }
          read();
          return null;
        });
  }

  private void forget() {
    checked = null;
    vendor = null;
    changes = List.of();
    problems = List.of();
  }

  private void read() {
    try {
      ImportCatalog.Outcome outcome = run(ImportCatalog.Mode.DRY_RUN);
      changes = outcome.changes().stream().map(ChangeRow::of).toList();
      vendor = outcome.vendor();
      checked = text;
    } catch (Refusal refusal) {
      problems =
          refusal.violations().isEmpty()
              ? List.of(refusal.getMessage())
              : refusal.violations().stream().map(Violation::detail).toList();
    }
  }

  private ImportCatalog.Outcome run(ImportCatalog.Mode mode) {
    return imports.run(origin, text, mode, Optional.ofNullable(reason), visitor.user().actor());
  }

  /** Loads what was shown; where it would change something else by now, shows that. */
  public String confirm() {
    return attempt.at(
        () -> {
          visitor.require(Permission.KEEP_CATALOG);
          if (checked == null) {
            throw new Refusal(Code.INVALID_REQUEST, "nothing was checked");
          }
          text = checked;
          List<ChangeRow> shown = changes;
          read();
          if (!shown.equals(changes)) {
            attempt.wrong(null, "import.moved");
            return null;
          }
          ImportCatalog.Outcome outcome = run(ImportCatalog.Mode.LOAD);
          attempt.done("import.done", outcome.vendor(), outcome.version());
          return redirect.to(Links.to("vendor", "id", outcome.vendor()));
        });
  }

  /** Whether a document was read that would change something. */
  public boolean isReady() {
    return vendor != null && !changes.isEmpty();
  }

  /** Whether a document was read that says what is there already. */
  public boolean isSame() {
    return vendor != null && changes.isEmpty();
  }

  public String getVendor() {
    return vendor;
  }

  public List<ChangeRow> getChanges() {
    return changes;
  }

  public List<String> getProblems() {
    return problems;
  }

  public Part getFile() {
    return null;
  }

  public void setFile(Part file) {
    this.file = file;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
