package io.suanpan.ingestion;

import io.suanpan.problem.Violation;
import java.util.Optional;

/**
 * A line of a file that did not become an event.
 *
 * @param line its place, from 1
 * @param outcome {@code CONFLICT} or {@code QUARANTINED}
 * @param id the event's, where it could be read
 * @param why the first reason
 */
public record RefusedLine(long line, Outcome outcome, Optional<String> id, Violation why) {}
