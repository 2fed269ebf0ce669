package io.suanpan.ingestion.app;

import io.suanpan.problem.Violation;

/**
 * What came in the place of an event and is not even JSON.
 *
 * @param text what came
 * @param violation what is wrong with it
 */
public record Unreadable(String text, Violation violation) {}
