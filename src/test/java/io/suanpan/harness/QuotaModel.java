package io.suanpan.harness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What should stand against quotas, worked out anew each time from a list of what has happened: no
 * counters, no windows, nothing that the server does.
 */
public final class QuotaModel {
  private final Map<String, Limit> limits = new TreeMap<>();
  private final List<Use> uses = new ArrayList<>();
  private final Map<String, Hold> holds = new HashMap<>();
  private int generation;

  /**
   * A quota.
   *
   * @param model of that model only, or null
   * @param project of that project only, or null
   * @param requests whether requests are counted in place of tokens
   * @param amount the most
   * @param hard whether it refuses
   * @param generation told apart where something else is counted
   */
  public record Limit(
      String model, String project, boolean requests, long amount, boolean hard, int generation) {
    boolean holds(Use use) {
      return (model == null || model.equals(use.model))
          && (project == null || project.equals(use.project));
    }

    long amount(Use use) {
      return requests ? 1 : use.tokens;
    }

    boolean countsLike(Limit other) {
      return Objects.equals(model, other.model)
          && Objects.equals(project, other.project)
          && requests == other.requests;
    }
  }

  /** What is used or is to be used. */
  public record Use(String id, String model, String project, long tokens) {}

  private record Hold(Use use, Map<String, Integer> limits) {}

  /** How a quota should stand. */
  public record Standing(long used, long held) {}

  /** Sets a quota; what is held of another one under the name is no longer held of it. */
  public void put(String name, Limit limit) {
    Limit before = limits.get(name);
    boolean stays = before != null && before.countsLike(limit);
    limits.put(
        name,
        new Limit(
            limit.model,
            limit.project,
            limit.requests,
            limit.amount,
            limit.hard,
            stays ? before.generation : ++generation));
  }

  public void remove(String name) {
    limits.remove(name);
  }

  public void use(Use use) {
    uses.add(use);
  }

  public void voidUse(String id) {
    uses.removeIf(use -> use.id.equals(id));
  }

  /** The names of the hard quotas that would be exceeded. */
  public List<String> exceeded(Use wanted) {
    return limits.entrySet().stream()
        .filter(limit -> limit.getValue().hard && limit.getValue().holds(wanted))
        .filter(limit -> limit.getValue().amount(wanted) > 0)
        .filter(
            limit -> {
              Standing standing = standing(limit.getKey()).orElseThrow();
              return standing.used + standing.held + limit.getValue().amount(wanted)
                  > limit.getValue().amount;
            })
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Holds it, under the id of the use. */
  public void hold(Use wanted) {
    Map<String, Integer> touched = new HashMap<>();
    limits.forEach(
        (name, limit) -> {
          if (limit.holds(wanted)) {
            touched.put(name, limit.generation);
          }
        });
    holds.put(wanted.id, new Hold(wanted, touched));
  }

  /** Lets go of it, however that comes. */
  public void end(String id) {
    holds.remove(id);
  }

  public Optional<Standing> standing(String name) {
    Limit limit = limits.get(name);
    if (limit == null) {
      return Optional.empty();
    }
    long used = uses.stream().filter(limit::holds).mapToLong(limit::amount).sum();
    long held =
        holds.values().stream()
            .filter(hold -> Integer.valueOf(limit.generation).equals(hold.limits.get(name)))
            .mapToLong(hold -> limit.amount(hold.use))
            .sum();
    return Optional.of(new Standing(used, held));
  }

  public List<String> names() {
    return List.copyOf(limits.keySet());
  }

  public Limit limit(String name) {
    return limits.get(name);
  }
}
