package io.suanpan.ingestion.store;

import io.suanpan.ingestion.Alongside;
import io.suanpan.ingestion.NewEvent;
import io.suanpan.ingestion.Submission;
import io.suanpan.metering.EventIdentity;
import io.suanpan.metering.Meters;
import io.suanpan.metering.Quantities;
import io.suanpan.metering.RequestShape;
import io.suanpan.metering.Usage;
import io.suanpan.metering.UsageEvent;
import io.suanpan.metering.UsageKey;
import io.suanpan.metering.Variant;
import io.suanpan.metering.VendorId;
import io.suanpan.tenancy.ResentTime;
import io.suanpan.tenancy.TenantId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rows as the product writes them, written as nothing else: no check, no cells, no requests. The
 * limit of what ingestion can reach on a database.
 *
 * @param tenant the number of the tenant they are of
 */
public record RawRows(int tenant) {
  /** The ways to write rows. */
  public enum Way {
    INSERT,
    LOAD_DATA
  }

  /**
   * Writes so many rows that are not there yet; does not commit.
   *
   * @param batch a number that no other batch of the tenant has
   */
  public void write(Connection connection, Way way, long batch, int rows) throws SQLException {
    List<NewEvent> events = new ArrayList<>(rows);
    for (int i = 0; i < rows; i++) {
      events.add(event(batch, i));
    }
    Submission submission =
        new Submission(
            events,
            List.of(),
            Optional.empty(),
            Instant.now(),
            0,
            ResentTime.COMPARED,
            Alongside.NOTHING);
    List<EventRow> all = new ArrayList<>(rows);
    for (NewEvent event : events) {
      EventRow row = new EventRow(event, submission);
      row.seq = batch * Submission.MAX_EVENTS + all.size();
      all.add(row);
    }
    EventWriter writer = way == Way.INSERT ? new InsertRows() : new LoadRows();
    if (writer.write(connection, all) != rows) {
      throw new IllegalStateException("some of the rows were there");
    }
  }

  private NewEvent event(long batch, int number) {
    Quantities quantities =
        Quantities.of(
            Map.of(
                Meters.named("input").orElseThrow(),
                1200L,
                Meters.named("output").orElseThrow(),
                340L,
                Meters.REQUESTS,
                1L));
    Usage usage =
        new Usage(
            new VendorId("openai"),
            "default",
            "gpt-4o",
            Variant.STANDARD,
            quantities,
            RequestShape.UNTOLD);
    UsageEvent event =
        new UsageEvent(
            new EventIdentity("raw", "raw-" + batch + "-" + number),
            UsageEvent.LLM_USAGE,
            Optional.empty(),
            Optional.of(Instant.ofEpochSecond(1_719_792_000L + number)),
            Optional.of(usage),
            Optional.empty(),
            Optional.empty());
    return new NewEvent(
        new TenantId(tenant), event, Optional.of(new UsageKey(1, 1, 1)), Optional.empty());
  }
}
