package io.suanpan.ingestion.store;

import io.suanpan.ingestion.CountedEvents.Counted;
import io.suanpan.metering.CellRebuild.Banding;
import io.suanpan.metering.Quantities;
import io.suanpan.metering.RequestShape;
import io.suanpan.metering.UsageCellStore.CellKey;
import io.suanpan.metering.UsageKey;
import io.suanpan.metering.Variant;
import io.suanpan.period.Bucket;
import io.suanpan.tenancy.TenantId;
import java.util.Optional;

/**
 * What of a stored event decides what it adds to which cell.
 *
 * @param tenant whose it is
 * @param seq its place in the order of arrival
 * @param counted as what it is counted now
 * @param facts the variant of its cell
 * @param data what it holds besides, where a shape may be told
 * @param voided whether it counts no longer
 */
record MeteredEvent(
    TenantId tenant,
    long seq,
    Counted counted,
    Variant facts,
    Optional<String> data,
    boolean voided) {

  Quantities quantities() {
    return counted.quantities();
  }

  CellKey cell(int variant) {
    UsageKey key = counted.key();
    return new CellKey(
        tenant, new UsageKey(key.account(), key.model(), variant), Bucket.of(counted.at()));
  }

  Variant variant(Banding banding) {
    RequestShape shape = ToldShape.of(data);
    return banding.band(
        facts.told(),
        shape.prompt(quantities()),
        shape.output(quantities()),
        shape.startedBefore(counted.at()));
  }
}
