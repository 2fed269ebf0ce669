package io.suanpan.quota;

import io.suanpan.metering.VendorId;
import java.time.Instant;
import java.util.Optional;

/**
 * A model of another vendor that would serve what was refused without costing anything.
 *
 * @param vendor who sells it
 * @param model the model
 * @param grant the name of the grant that covers it
 * @param left how many units the grant has left
 * @param endsAt when the grant ends, if it does
 */
public record Alternative(
    VendorId vendor, String model, String grant, long left, Optional<Instant> endsAt) {}
