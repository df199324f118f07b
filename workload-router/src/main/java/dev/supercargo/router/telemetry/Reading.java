package dev.supercargo.router.telemetry;

import dev.supercargo.engine.utilisation.Diagnosis;
import dev.supercargo.engine.utilisation.RightSize;
import dev.supercargo.engine.utilisation.Utilisation;
import java.time.Instant;
import java.util.Optional;

/**
 * What was found about an attempt.
 *
 * @param attempt such as {@code sc-01j…-2}
 * @param at real time of the measurement
 */
record Reading(
        String attempt, Instant at, Utilisation utilisation, Diagnosis diagnosis, Optional<RightSize> rightSize) {}
