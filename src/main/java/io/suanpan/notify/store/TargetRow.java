package io.suanpan.notify.store;

import io.suanpan.notify.Target;
import io.suanpan.notify.Target.ToAddress;
import io.suanpan.notify.Target.ToWebhook;
import io.suanpan.tenancy.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** The columns of where a delivery goes. */
final class TargetRow {
  static final String WEBHOOK = "WEBHOOK";
  static final String EMAIL = "EMAIL";
  static final String COLUMNS = "d.channel, d.target_owner, d.target";

  private TargetRow() {}

  static String channel(Target target) {
    return target instanceof ToWebhook ? WEBHOOK : EMAIL;
  }

  /**
   * @param first the column of the channel
   */
  static Target read(ResultSet row, int first) throws SQLException {
    Optional<TenantId> owner = Owners.tenant(row.getInt(first + 1));
    String name = row.getString(first + 2);
    return row.getString(first).equals(WEBHOOK)
        ? new ToWebhook(owner, name)
        : new ToAddress(owner, name);
  }
}
