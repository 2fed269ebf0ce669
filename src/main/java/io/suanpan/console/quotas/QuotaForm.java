package io.suanpan.console.quotas;

import io.suanpan.metering.Meter;
import io.suanpan.metering.Meters;
import io.suanpan.metering.VendorId;
import io.suanpan.period.Interval;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.quota.Measure;
import io.suanpan.quota.Quota;
import io.suanpan.quota.QuotaScope;
import io.suanpan.quota.Window;
import jakarta.validation.constraints.DecimalMin;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** A quota as it is typed. What cannot be typed here, such as an API key in the scope, stays. */
public class QuotaForm implements Serializable {
  static final String ALL_TOKENS = "*";
  static final String REQUESTS = "requests";

  static final String NET = "cost:NET";
  static final String LIST = "cost:LIST";

  /** What is counted otherwise than by one of the choices. */
  static final String AS_BEFORE = "=";

  private String name;

  @DecimalMin("0")
  private BigDecimal limit;

  private String measure = ALL_TOKENS;
  private Window window = Window.MONTH;
  private Quota.Mode mode = Quota.Mode.HARD;
  private String vendor;
  private String model;
  private String project;

  /**
   * @param currency the tenant's, in which costs can be chosen
   */
  static QuotaForm of(Quota quota, Currency currency) {
    QuotaForm form = new QuotaForm();
    form.name = quota.name();
    form.limit = quota.amount();
    form.measure = word(quota.measure(), currency);
    form.window = quota.window();
    form.mode = quota.mode();
    form.vendor = quota.scope().vendor().map(VendorId::name).orElse(null);
    form.model = quota.scope().model().orElse(null);
    form.project = quota.scope().project().orElse(null);
    return form;
  }

  private static String word(Measure measure, Currency currency) {
    if (measure instanceof Measure.Metered metered) {
      SortedSet<Meter> meters = metered.meters();
      return meters.isEmpty() ? ALL_TOKENS : meters.size() == 1 ? meters.first().name() : AS_BEFORE;
    }
    if (measure instanceof Measure.Cost cost) {
      String word = cost.basis() == Measure.Basis.NET ? NET : LIST;
      return cost.currency().equals(currency) ? word : AS_BEFORE;
    }
    return REQUESTS;
  }

  /** A new one, without a number yet. */
  Quota quota(Currency currency) {
    if (!Quota.NAME.matcher(name).matches()) {
      throw Refusal.of("/name", Code.INVALID_VALUE, "1 to 63 of a-z 0-9 . _ -");
    }
    return new Quota(
        0,
        name,
        scope(Optional.empty()),
        measure(new Measure.Metered(new TreeSet<>()), currency),
        window,
        limit,
        mode,
        Quota.USUAL_ALERTS,
        new Interval(Quota.ALWAYS, Optional.empty()),
        List.of());
  }

  /** The quota with what is typed; of a default, the tenant's own in its place. */
  Quota change(Quota before, Currency currency) {
    return new Quota(
        0,
        before.name(),
        scope(before.scope().key()),
        measure(before.measure(), currency),
        window,
        limit,
        mode,
        before.alertAt(),
        before.effective(),
        List.of());
  }

  private QuotaScope scope(Optional<String> key) {
    return new QuotaScope(
        Optional.ofNullable(vendor).map(VendorId::new),
        Optional.ofNullable(model),
        Optional.ofNullable(project),
        key);
  }

  private Measure measure(Measure before, Currency currency) {
    return switch (measure) {
      case AS_BEFORE -> before;
      case REQUESTS -> new Measure.Requests();
      case NET -> new Measure.Cost(currency, Measure.Basis.NET);
      case LIST -> new Measure.Cost(currency, Measure.Basis.LIST);
      default -> {
        TreeSet<Meter> meters = new TreeSet<>();
        Meters.named(measure).ifPresent(meters::add);
        yield new Measure.Metered(meters);
      }
    };
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public BigDecimal getLimit() {
    return limit;
  }

  public void setLimit(BigDecimal limit) {
    this.limit = limit;
  }

  public String getMeasure() {
    return measure;
  }

  public void setMeasure(String measure) {
    this.measure = measure;
  }

  public Window getWindow() {
    return window;
  }

  public void setWindow(Window window) {
    this.window = window;
  }

  public Quota.Mode getMode() {
    return mode;
  }

  public void setMode(Quota.Mode mode) {
    this.mode = mode;
  }

  public String getVendor() {
    return vendor;
  }

  public void setVendor(String vendor) {
    this.vendor = vendor;
  }

  public String getModel() {
    return model;
  }

  public void setModel(String model) {
    this.model = model;
  }

  public String getProject() {
    return project;
  }

  public void setProject(String project) {
    this.project = project;
  }
}
