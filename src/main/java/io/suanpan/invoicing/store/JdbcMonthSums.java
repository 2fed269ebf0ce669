package io.suanpan.invoicing.store;

import io.suanpan.invoicing.MonthFigures.GrantLeft;
import io.suanpan.invoicing.MonthSums;
import io.suanpan.storage.Statements;
import io.suanpan.storage.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Sums over {@code month_figures} and the tables that belong to it, by their indexes. */
@ApplicationScoped
public class JdbcMonthSums implements MonthSums {
  private static final String ACTIVE =
      " JOIN tenant t ON t.tenant_id = f.tenant_id" + " AND t.state = 'ACTIVE'";

  @Inject Statements statements;

  @Override
  public Freshness freshness(YearMonth month) {
    return statements
        .read(
            "SELECT COUNT(f.tenant_id), COUNT(*) - COUNT(f.tenant_id), MIN(f.as_of), MAX(f.as_of)"
                + " FROM tenant t LEFT JOIN month_figures f"
                + " ON f.tenant_id = t.tenant_id AND f.month = ? WHERE t.state = 'ACTIVE'",
            List.of(month.toString()),
            row ->
                new Freshness(row.getInt(1), row.getInt(2), Times.read(row, 3), Times.read(row, 4)))
        .get(0);
  }

  @Override
  public List<Cost> costs(YearMonth month) {
    return statements.read(
        "SELECT currency, day, vendor, SUM(cost) FROM month_figures_cost WHERE month = ?"
            + " GROUP BY currency, day, vendor ORDER BY currency, day, vendor",
        List.of(month.toString()),
        row ->
            new Cost(
                row.getString(1),
                row.getInt(2) == JdbcMonthFiguresStore.NO_DAY
                    ? Optional.empty()
                    : Optional.of(month.atDay(row.getInt(2))),
                row.getString(3),
                row.getBigDecimal(4)));
  }

  @Override
  public List<Top> top(YearMonth month, int ofEach) {
    return statements.read(
        "SELECT t.code, t.name, f.currency, f.net FROM (SELECT tenant_id, currency, net,"
            + " ROW_NUMBER() OVER (PARTITION BY currency ORDER BY net DESC) AS place"
            + " FROM month_figures WHERE month = ? AND net > 0) f"
            + ACTIVE
            + " WHERE f.place <= ? ORDER BY f.currency, f.place",
        List.of(month.toString(), ofEach),
        row -> new Top(row.getString(1), row.getString(2), row.getString(3), row.getBigDecimal(4)));
  }

  @Override
  public List<Left> left(Instant now) {
    return statements.read(
        "SELECT f.vendor, f.unit, SUM(f.amount), COUNT(*) FROM month_figures_grant f"
            + ACTIVE
            + " WHERE f.amount > 0 AND (f.expires_at IS NULL OR f.expires_at > ?)"
            + " GROUP BY f.vendor, f.unit ORDER BY f.vendor, f.unit",
        List.of(Times.utc(now)),
        row -> new Left(row.getString(1), row.getString(2), row.getBigDecimal(3), row.getInt(4)));
  }

  @Override
  public List<Expiring> expiring(Instant from, Instant to, int most) {
    return statements.read(
        "SELECT t.code, f.grant_id, f.vendor, f.name, f.unit, f.amount, f.expires_at"
            + " FROM month_figures_grant f"
            + ACTIVE
            + " WHERE f.expires_at > ? AND f.expires_at <= ? AND f.amount > 0"
            + " ORDER BY f.expires_at, t.code LIMIT ?",
        List.of(Times.utc(from), Times.utc(to), most),
        row ->
            new Expiring(
                row.getString(1),
                new GrantLeft(
                    row.getInt(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getBigDecimal(6),
                    Times.read(row, 7))));
  }

  @Override
  public List<UnpricedModel> unpriced(YearMonth month, int most) {
    return statements.read(
        "SELECT u.vendor, u.model, COUNT(DISTINCT u.tenant_id) AS tenants"
            + " FROM month_figures_unpriced u JOIN month_figures f"
            + " ON f.tenant_id = u.tenant_id AND f.month = ?"
            + ACTIVE
            + " GROUP BY u.vendor, u.model ORDER BY tenants DESC, u.vendor, u.model LIMIT ?",
        List.of(month.toString(), most),
        row -> new UnpricedModel(row.getString(1), row.getString(2), row.getInt(3)));
  }
}
