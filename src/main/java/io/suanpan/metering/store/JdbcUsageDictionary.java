package io.suanpan.metering.store;

import io.suanpan.metering.UsageDictionary;
import io.suanpan.metering.Variant;
import io.suanpan.metering.VendorId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Numbers for models and variants, kept in memory once they are committed. What is known needs no
 * transaction: it is asked for twice for every event.
 */
@ApplicationScoped
public class JdbcUsageDictionary implements UsageDictionary {
  private static final String FIND_MODEL =
      "SELECT model_id FROM model_number WHERE vendor = ? AND model = ?";
  private static final String ADD_MODEL =
      "INSERT IGNORE INTO model_number (vendor, model) VALUES (?, ?)";
  private static final String FIND_VARIANT =
      "SELECT variant_id FROM variant_number WHERE variant = ?";
  private static final String ADD_VARIANT =
      "INSERT IGNORE INTO variant_number (variant) VALUES (?)";

  @Inject NumberRows rows;

  private final Map<List<String>, Integer> models = new ConcurrentHashMap<>();
  private final Map<Variant, Integer> variants = new ConcurrentHashMap<>();

  @Override
  public int model(VendorId vendor, String model) {
    List<String> key = List.of(vendor.name(), model);
    Integer known = models.get(key);
    return known != null
        ? known
        : models.computeIfAbsent(key, unknown -> rows.number(FIND_MODEL, ADD_MODEL, key));
  }

  @Override
  public String modelOf(int number) {
    return rows.text("SELECT model FROM model_number WHERE model_id = ?", number);
  }

  @Override
  public String variantOf(int number) {
    return rows.text("SELECT variant FROM variant_number WHERE variant_id = ?", number);
  }

  @Override
  public int variant(Variant variant) {
    Integer known = variants.get(variant);
    return known != null
        ? known
        : variants.computeIfAbsent(
            variant,
            unknown -> rows.number(FIND_VARIANT, ADD_VARIANT, List.of(variant.toString())));
  }
}
