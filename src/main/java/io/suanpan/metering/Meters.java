package io.suanpan.metering;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The registry of meters, read from {@code meters.csv} beside this class. */
public final class Meters {
  private static final List<Meter> ALL = read();
  private static final Map<String, Meter> BY_NAME = byName();

  /** The number of uses that an event sums up. */
  public static final Meter REQUESTS = named("requests").orElseThrow();

  private Meters() {}

  public static List<Meter> all() {
    return ALL;
  }

  public static Optional<Meter> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  private static List<Meter> read() {
    try (InputStream in = Meters.class.getResourceAsStream("meters.csv")) {
      List<String> lines =
          new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList();
      List<Meter> meters = new ArrayList<>();
      for (String line : lines) {
        String[] cells = line.split(",", -1);
        Optional<String> fallback = Optional.of(cells[3]).filter(name -> !name.isEmpty());
        Meter.Kind kind = Meter.Kind.valueOf(cells[2]);
        meters.add(
            new Meter(
                meters.size(), cells[0], cells[1], kind, fallback, Meter.Part.valueOf(cells[4])));
      }
      return List.copyOf(meters);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Meter> byName() {
    Map<String, Meter> byName = new HashMap<>();
    ALL.forEach(meter -> byName.put(meter.name(), meter));
    return Map.copyOf(byName);
  }
}
