package io.suanpan.ingestion.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.suanpan.ingestion.EventTime;
import io.suanpan.metering.CellRebuild;
import io.suanpan.metering.Quantities;
import io.suanpan.metering.RequestShape;
import io.suanpan.metering.UsageCellStore;
import io.suanpan.metering.UsageCellStore.CellKey;
import io.suanpan.metering.UsageDictionary;
import io.suanpan.metering.UsageKey;
import io.suanpan.metering.Variant;
import io.suanpan.metering.VendorId;
import io.suanpan.period.Bucket;
import io.suanpan.storage.StorageException;
import io.suanpan.tenancy.TenantId;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;

/**
 * Makes cells again from events, in the caller's transaction: the old ones of the model go, the new
 * ones come. It reads every event of the model once, as a stream.
 */
@ApplicationScoped
public class JdbcCellRebuild implements CellRebuild {
  private static final String EVENTS =
      "SELECT e.tenant_id, e.account_id, v.variant, e.time_given, e.received_at, e.quantities,"
          + " e.data FROM usage_event e JOIN variant_number v ON v.variant_id = e.variant_id"
          + " WHERE e.model_id = ?";

  @Resource(lookup = "java:app/jdbc/suanpan")
  private DataSource database;

  @Inject UsageDictionary dictionary;
  @Inject UsageCellStore cells;
  private final ObjectMapper json = new ObjectMapper();

  @Override
  public void rebuild(VendorId vendor, String model, Banding banding) {
    int number = dictionary.model(vendor, model);
    try (Connection connection = database.getConnection()) {
      Map<CellKey, Quantities> sums = sums(connection, number, banding);
      try (PreparedStatement delete =
          connection.prepareStatement("DELETE FROM usage_cell WHERE model_id = ?")) {
        delete.setInt(1, number);
        delete.executeUpdate();
      }
      cells.add(sums);
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  private Map<CellKey, Quantities> sums(Connection connection, int model, Banding banding)
      throws SQLException {
    Map<CellKey, Quantities> sums = new HashMap<>();
    Map<Variant, Integer> numbers = new HashMap<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            EVENTS, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
      // A stream, whatever the driver would keep in memory otherwise.
      statement.setFetchSize(Integer.MIN_VALUE);
      statement.setFetchDirection(ResultSet.FETCH_FORWARD);
      statement.setInt(1, model);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          Instant at = instant(row, 4).or(() -> received(row)).orElseThrow();
          Quantities quantities = Quantities.parse(row.getString(6));
          Variant variant = variant(row, banding, quantities, at);
          int number = numbers.computeIfAbsent(variant, dictionary::variant);
          UsageKey key = new UsageKey(row.getInt(2), model, number);
          sums.merge(
              new CellKey(new TenantId(row.getInt(1)), key, Bucket.of(at)),
              quantities,
              Quantities::plus);
        }
      }
    }
    return sums;
  }

  private Variant variant(ResultSet row, Banding banding, Quantities quantities, Instant end)
      throws SQLException {
    RequestShape shape = shape(Optional.ofNullable(row.getString(7)));
    Variant told = Variant.parse(row.getString(3)).told();
    return banding.band(
        told, shape.prompt(quantities), shape.output(quantities), shape.startedBefore(end));
  }

  private RequestShape shape(Optional<String> data) {
    if (data.isEmpty()) {
      return RequestShape.UNTOLD;
    }
    try {
      JsonNode told = json.readTree(data.get());
      return new RequestShape(
          length(told, "promptLength"),
          length(told, "outputLength"),
          Optional.ofNullable(told.get("startedAt"))
              .map(JsonNode::asText)
              .flatMap(EventTime::parse));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("data of an event that cannot be read", e);
    }
  }

  private static OptionalLong length(JsonNode told, String name) {
    return told.hasNonNull(name) ? OptionalLong.of(told.get(name).asLong()) : OptionalLong.empty();
  }

  private static Optional<Instant> received(ResultSet row) {
    try {
      return instant(row, 5);
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDateTime.class))
        .map(time -> time.toInstant(ZoneOffset.UTC));
  }
}
