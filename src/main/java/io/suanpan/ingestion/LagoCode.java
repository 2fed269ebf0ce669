package io.suanpan.ingestion;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A billable metric of Lago's agent SDK that counts tokens: {@code lago-codes.csv}. Codes that are
 * not there are kept and not metered, among them {@code llm_tool_calls} (a tool that a model asks
 * for is not sold by its vendor), {@code llm_cost} (money at the sender's prices) and {@code
 * llm_cache_write_5m_tokens} and {@code _1h_tokens} (both inside {@code
 * llm_cache_creation_tokens}).
 *
 * @param meter what it counts
 * @param requests 1 for the code that every request sends, so that a request counts once
 * @param inside providers and APIs at which the count is inside that of another code
 */
record LagoCode(String meter, long requests, Set<String> inside) {
  private static final Map<String, LagoCode> ALL = new HashMap<>();

  static {
    for (String[] row : DataFile.rows("lago-codes.csv")) {
      Set<String> inside = Set.of(row[3].isEmpty() ? new String[0] : row[3].split(" ", -1));
      ALL.put(row[0], new LagoCode(row[1], Long.parseLong(row[2]), inside));
    }
  }

  static Optional<LagoCode> of(String code) {
    return Optional.ofNullable(ALL.get(code));
  }

  /** Whether its tokens are counted by another code too; each goes into one meter only. */
  boolean isCountedElsewhere(Map<?, ?> properties) {
    return isInside(properties.get("provider")) || isInside(properties.get("api"));
  }

  private boolean isInside(Object word) {
    return word instanceof String && inside.contains(word);
  }
}
