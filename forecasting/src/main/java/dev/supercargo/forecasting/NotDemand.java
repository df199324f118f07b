package dev.supercargo.forecasting;

import java.time.Instant;

/**
 * The series is no demand, since demand is never negative.
 *
 * @param at where it is first negative
 * @param value what stands there
 */
public record NotDemand(Instant at, double value) implements ForecastResult {

    /** One sentence for people. */
    public String reason() {
        return "Demand at " + at + " must be 0 or more, but is " + value
                + ". Maybe it is a difference, or a gap's code.";
    }
}
