package io.suanpan.ingestion.app;

import io.suanpan.ingestion.Outcome;
import io.suanpan.problem.Code;
import java.util.Optional;

/**
 * What became of an event.
 *
 * @param id its id, where it has one
 * @param outcome what became of it
 * @param code why it is in conflict or in quarantine
 */
public record EventOutcome(Optional<String> id, Outcome outcome, Optional<Code> code) {}
