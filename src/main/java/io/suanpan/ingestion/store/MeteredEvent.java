package io.suanpan.ingestion.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.suanpan.ingestion.EventTime;
import io.suanpan.metering.CellRebuild.Banding;
import io.suanpan.metering.Quantities;
import io.suanpan.metering.RequestShape;
import io.suanpan.metering.UsageCellStore.CellKey;
import io.suanpan.metering.UsageKey;
import io.suanpan.metering.Variant;
import io.suanpan.period.Bucket;
import io.suanpan.tenancy.TenantId;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What of a stored event decides what it adds to which cell.
 *
 * @param tenant whose it is
 * @param seq its place in the order of arrival
 * @param key the cell it is in, the bucket apart
 * @param facts the variant of that cell
 * @param at when it counts
 * @param quantities how much
 * @param data what it holds besides
 * @param voided whether it counts no longer
 */
record MeteredEvent(
    TenantId tenant,
    long seq,
    UsageKey key,
    Variant facts,
    Instant at,
    Quantities quantities,
    Optional<String> data,
    boolean voided) {
  private static final ObjectMapper JSON = new ObjectMapper();

  CellKey cell(int variant) {
    return new CellKey(tenant, new UsageKey(key.account(), key.model(), variant), Bucket.of(at));
  }

  Variant variant(Banding banding) {
    RequestShape shape = shape();
    return banding.band(
        facts.told(), shape.prompt(quantities), shape.output(quantities), shape.startedBefore(at));
  }

  private RequestShape shape() {
    if (data.isEmpty()) {
      return RequestShape.UNTOLD;
    }
    try {
      JsonNode told = JSON.readTree(data.get());
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
}
