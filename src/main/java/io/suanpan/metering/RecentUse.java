package io.suanpan.metering;

/** What all tenants used of late. */
public record RecentUse(long tokens, long requests, int tenants) {}
