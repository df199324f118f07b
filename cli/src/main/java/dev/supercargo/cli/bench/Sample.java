package dev.supercargo.cli.bench;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/**
 * What one job of the measurement showed.
 *
 * @param untilPlaced from sending the task file to seeing the job placed; empty if it was not
 * @param notPlaced why not
 * @param ours expected cost of the chosen candidate in US dollars
 * @param cheapestPerHour expected cost of the possible candidate with the lowest price per hour
 */
record Sample(
        Optional<Duration> untilPlaced,
        Optional<String> notPlaced,
        Optional<BigDecimal> ours,
        Optional<BigDecimal> cheapestPerHour) {}
