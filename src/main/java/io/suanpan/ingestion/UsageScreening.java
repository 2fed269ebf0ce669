package io.suanpan.ingestion;

import io.suanpan.metering.Meter;
import io.suanpan.metering.Meters;
import io.suanpan.metering.Quantities;
import io.suanpan.metering.RequestShape;
import io.suanpan.metering.Usage;
import io.suanpan.metering.Variant;
import io.suanpan.metering.VendorAccount;
import io.suanpan.metering.VendorId;
import io.suanpan.problem.Code;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Reads the data of an {@code llm.usage} event.
 *
 * @param vendors the vendors whose usage can be taken, by their names
 */
record UsageScreening(Map<String, VendorId> vendors) {
  private static final int MAX_MODEL_BYTES = 200;
  private static final List<String> FACTS =
      List.of("serviceTier", "mode", "cacheKind", "size", "quality", "geography");

  /** What else is told is kept as it came, and so is known when cells are made again. */
  private static final Set<String> UNDERSTOOD =
      Set.of(
          "vendor",
          "vendorAccount",
          "model",
          "serviceTier",
          "mode",
          "cacheKind",
          "size",
          "quality",
          "geography",
          "usage");

  private static final Set<String> ORDINARY = Set.of("standard", "default", "auto");

  /** Empty when something is wrong; the members hold what. */
  Optional<Usage> screen(Members data) {
    int before = data.violations().size();
    Optional<VendorId> vendor = vendor(data);
    String model = data.required("model", MAX_MODEL_BYTES);
    String account = account(data);
    Variant variant = variant(data);
    Quantities quantities = quantities(data);
    RequestShape shape = shape(data);
    if (data.violations().size() > before) {
      return Optional.empty();
    }
    return Optional.of(new Usage(vendor.orElseThrow(), account, model, variant, quantities, shape));
  }

  /** Whose usage it is, by its name here or a word others have for it, if it is known. */
  Optional<VendorId> vendor(Members data) {
    String name = data.required("vendor", 63);
    Optional<VendorId> vendor = known(name).or(() -> known(VendorWords.vendor(name)));
    if (vendor.isEmpty() && !name.isEmpty()) {
      data.wrong("vendor", Code.UNKNOWN_VENDOR, "vendor \"" + name + "\" is not known");
    }
    return vendor;
  }

  private Optional<VendorId> known(String name) {
    return Optional.ofNullable(vendors.get(name));
  }

  /** The name of the account it counts on. */
  String account(Members data) {
    String account = data.optional("vendorAccount", 63).orElse(VendorAccount.DEFAULT_NAME);
    if (!VendorAccount.NAME.matcher(account).matches()) {
      data.wrong("vendorAccount", Code.INVALID_VALUE, "may hold A-Z a-z 0-9 . _ -");
    }
    return account;
  }

  /** Whether the data says more than what is kept in the usage. */
  boolean holdsMore(Members data) {
    return !UNDERSTOOD.containsAll(data.values().keySet());
  }

  /** What else is told of the request. */
  RequestShape shape(Members data) {
    return new RequestShape(
        length(data, "promptLength"), length(data, "outputLength"), startedAt(data));
  }

  private static OptionalLong length(Members data, String name) {
    return data.has(name)
        ? OptionalLong.of(data.whole(name, 0, Quantities.MAX, 0))
        : OptionalLong.empty();
  }

  private static Optional<Instant> startedAt(Members data) {
    Optional<String> text = data.optional("startedAt", 64);
    Optional<Instant> time = text.flatMap(EventTime::parse);
    if (text.isPresent() && time.isEmpty()) {
      data.wrong("startedAt", Code.INVALID_VALUE, "must be an RFC 3339 time");
    }
    if (time.isPresent() && !EventTime.isInRange(time.get())) {
      data.wrong("startedAt", Code.TIME_OUT_OF_RANGE, "must be from 2020 to 2199");
      return Optional.empty();
    }
    return time;
  }

  /** The facts that are told. */
  Variant variant(Members data) {
    Map<String, String> facts = new HashMap<>();
    for (String name : FACTS) {
      Optional<String> value = data.optional(name, 64);
      if (value.isPresent() && !Variant.isWord(value.get())) {
        data.wrong(name, Code.INVALID_VALUE, "may hold A-Z a-z 0-9 . _ : ( ) [ ] -");
      } else if (value.isPresent() && !isOrdinary(name, value.get())) {
        facts.put(name, value.get());
      }
    }
    return Variant.of(facts);
  }

  /** The ordinary tier and mode have no condition in a price; a size or quality always has. */
  private static boolean isOrdinary(String name, String value) {
    return (name.equals("serviceTier") || name.equals("mode")) && ORDINARY.contains(value);
  }

  private static Quantities quantities(Members data) {
    if (!data.has("usage")) {
      data.wrong("usage", Code.MISSING_MEMBER, "\"usage\" is missing");
      return Quantities.NONE;
    }
    int before = data.violations().size();
    Members usage =
        Members.of(data.pointer() + "/usage", data.values().get("usage"), data.violations());
    if (data.violations().size() > before) {
      return Quantities.NONE;
    }
    Map<Meter, Long> quantities = new HashMap<>();
    for (Object name : usage.values().keySet()) {
      Optional<Meter> meter = Meters.named(name.toString());
      if (meter.isEmpty()) {
        usage.wrong(name.toString(), Code.UNKNOWN_METER, "is not a meter");
      } else {
        quantities.put(meter.get(), usage.whole(meter.get().name(), 0, Quantities.MAX, 0));
      }
    }
    if (quantities.isEmpty() && usage.values().isEmpty()) {
      data.wrong("usage", Code.NO_QUANTITY, "names no meter");
    }
    quantities.putIfAbsent(Meters.REQUESTS, 1L);
    return Quantities.of(quantities);
  }
}
