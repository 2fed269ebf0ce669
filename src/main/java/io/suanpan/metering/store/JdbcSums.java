package io.suanpan.metering.store;

import io.suanpan.metering.Meter;
import io.suanpan.metering.Quantities;
import io.suanpan.metering.Sums;
import io.suanpan.period.Bucket;
import io.suanpan.storage.StorageException;
import io.suanpan.tenancy.TenantId;
import jakarta.annotation.Resource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import javax.sql.DataSource;

/** Sums by JDBC, a column per meter, added up by the database. */
abstract class JdbcSums<K extends Comparable<K>> implements Sums<K> {
  @Resource(lookup = "java:app/jdbc/suanpan")
  DataSource database;

  /** The rows they are in. */
  abstract SumRows<K> rows();

  @Override
  public void add(Map<K, Quantities> sums) {
    add(sums, 1);
  }

  @Override
  public void subtract(Map<K, Quantities> sums) {
    add(sums, -1);
  }

  private void add(Map<K, Quantities> sums, int sign) {
    if (sums.isEmpty()) {
      return;
    }
    try (Connection connection = database.getConnection()) {
      rows().add(connection, new TreeMap<>(sums), sign);
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  @Override
  public SortedMap<Bucket, Long> sizes(TenantId tenant) {
    try (Connection connection = database.getConnection()) {
      return rows().sizes(connection, tenant);
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  @Override
  public void each(
      TenantId tenant, Bucket from, Bucket to, BiConsumer<K, SortedMap<Meter, Long>> sums) {
    try (Connection connection = database.getConnection()) {
      rows().each(connection, tenant, from, to, sums);
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }
}
