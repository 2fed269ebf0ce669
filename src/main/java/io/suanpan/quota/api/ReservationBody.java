package io.suanpan.quota.api;

import io.suanpan.metering.Meter;
import io.suanpan.metering.Meters;
import io.suanpan.metering.Quantities;
import io.suanpan.metering.VendorId;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.quota.app.Reservations.Wanted;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is about to be used.
 *
 * @param vendor who sells it
 * @param model which model
 * @param project who uses it, if said
 * @param usage the most of each meter; {@code requests} is 1 unless given
 * @param ttlSeconds for how long it is held, 1 to 3,600; 120 unless given
 */
@Schema(
    example =
        "{\"vendor\":\"zhipu\",\"model\":\"glm-4\","
            + "\"usage\":{\"input\":1200,\"output\":800},\"ttlSeconds\":120}")
public record ReservationBody(
    @NotNull @Pattern(regexp = VendorId.FORM) String vendor,
    @NotNull @Size(min = 1, max = 256) String model,
    @Size(min = 1, max = 256) String project,
    @NotEmpty Map<String, @NotNull Long> usage,
    @Min(1) @Max(3600) Integer ttlSeconds) {
  private static final int USUAL_SECONDS = 120;

  int seconds() {
    return ttlSeconds == null ? USUAL_SECONDS : ttlSeconds;
  }

  Wanted wanted(Optional<String> apiKey) {
    return new Wanted(
        new VendorId(vendor), model, Optional.ofNullable(project), apiKey, quantities());
  }

  private Quantities quantities() {
    Map<Meter, Long> quantities = new TreeMap<>(Map.of(Meters.REQUESTS, 1L));
    usage.forEach(
        (name, quantity) -> {
          String pointer = "/usage/" + name;
          Meter meter =
              Meters.named(name)
                  .orElseThrow(
                      () -> Refusal.of(pointer, Code.UNKNOWN_METER, name + " is not a meter"));
          if (quantity < 0) {
            throw Refusal.of(pointer, Code.NEGATIVE_QUANTITY, "must not be negative");
          }
          if (quantity > Quantities.MAX) {
            throw Refusal.of(pointer, Code.QUANTITY_TOO_LARGE, "must be at most " + Quantities.MAX);
          }
          quantities.put(meter, quantity);
        });
    return Quantities.of(quantities);
  }
}
