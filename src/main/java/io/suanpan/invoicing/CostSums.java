package io.suanpan.invoicing;

import io.suanpan.invoicing.CostAllocation.Cost;
import io.suanpan.invoicing.CostAllocation.Slot;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Costs added up by what somebody asks for: the sums add up to what the parts add up to. */
public final class CostSums {
  private CostSums() {}

  /**
   * What a sum is of; what is not told apart is null, and so are the project of usage that names
   * none and the day of what follows from no usage.
   */
  public record Part(
      String vendor, String account, String model, String meter, String project, LocalDate day) {}

  /** In the order in which the parts come. */
  public static Map<Part, BigDecimal> of(List<Cost> costs, Set<Dimension> by) {
    Map<Part, BigDecimal> sums = new LinkedHashMap<>();
    costs.forEach(cost -> sums.merge(part(cost, by), cost.net(), BigDecimal::add));
    return sums;
  }

  private static Part part(Cost cost, Set<Dimension> by) {
    Optional<Slot> slot = cost.slot();
    return new Part(
        by.contains(Dimension.VENDOR) ? cost.used().vendor() : null,
        by.contains(Dimension.ACCOUNT) ? cost.used().account() : null,
        by.contains(Dimension.MODEL) ? cost.used().model() : null,
        by.contains(Dimension.METER) ? cost.used().meter() : null,
        by.contains(Dimension.PROJECT)
            ? slot.map(Slot::project).filter(name -> !name.isEmpty()).orElse(null)
            : null,
        by.contains(Dimension.DAY) ? slot.map(Slot::day).orElse(null) : null);
  }
}
