package io.suanpan.ingestion.store;

import io.suanpan.ingestion.QuarantineCounts;
import io.suanpan.storage.Statements;
import io.suanpan.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts rows of {@code quarantined_event}. */
@ApplicationScoped
public class JdbcQuarantineCounts implements QuarantineCounts {
  private static final String OPEN =
      " FROM quarantined_event WHERE tenant_id = ? AND state = 'OPEN'";

  @Inject Statements statements;

  @Override
  public long waiting(TenantId tenant) {
    return statements
        .read("SELECT COUNT(*)" + OPEN, List.of(tenant.number()), row -> row.getLong(1))
        .get(0);
  }

  @Override
  public List<Waiting> waiting() {
    return statements.read(
        "SELECT tenant_id, COUNT(*) AS entries FROM quarantined_event WHERE state = 'OPEN'"
            + " GROUP BY tenant_id ORDER BY entries DESC, tenant_id",
        List.of(),
        row -> new Waiting(new TenantId(row.getInt(1)), row.getLong(2)));
  }

  @Override
  public Map<String, Long> codes(TenantId tenant, int latest) {
    String codes =
        "SELECT JSON_UNQUOTE(JSON_EXTRACT(violations, '$[0].code')) AS code"
            + (OPEN + " ORDER BY entry_id DESC LIMIT ?");
    return statements
        .read(
            "SELECT code, COUNT(*) FROM (" + codes + ") latest GROUP BY code",
            List.of(tenant.number(), latest),
            row -> Map.entry(row.getString(1), row.getLong(2)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
