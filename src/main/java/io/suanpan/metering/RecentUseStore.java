package io.suanpan.metering;

import io.suanpan.period.Bucket;

/** What all tenants used, added up where it is summed by quarters of an hour. */
public interface RecentUseStore {
  /** From one bucket to another, both included: a few, as each is looked up for each tenant. */
  RecentUse between(Bucket first, Bucket last);
}
