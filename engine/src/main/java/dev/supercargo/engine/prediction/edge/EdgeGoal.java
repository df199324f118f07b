package dev.supercargo.engine.prediction.edge;

import dev.supercargo.quantities.Power;
import java.time.Duration;
import java.util.Optional;

/**
 * What a deployment at the edge must reach.
 *
 * @param framesPerSecond above 0 and finite, over the batch
 * @param latencyMax until the answer to a frame, at the median; empty if it does not matter
 * @param powerMax what the device may draw; empty if it does not matter
 */
public record EdgeGoal(double framesPerSecond, Optional<Duration> latencyMax, Optional<Power> powerMax) {

    public EdgeGoal {
        if (!(framesPerSecond > 0) || Double.isInfinite(framesPerSecond)) {
            throw new IllegalArgumentException("a speed of " + framesPerSecond
                    + " frames/s cannot be aimed at. Maybe state a positive number, such as 30.");
        }
    }

    /** Only a speed. */
    public static EdgeGoal of(double framesPerSecond) {
        return new EdgeGoal(framesPerSecond, Optional.empty(), Optional.empty());
    }

    boolean isReachedBy(EdgeSpeed speed) {
        return speed.framesPerSecond() >= framesPerSecond
                && latencyMax
                        .filter(limit -> speed.prediction().whole().p50().compareTo(limit) > 0)
                        .isEmpty();
    }

    boolean allows(Power power) {
        return powerMax.filter(limit -> power.compareTo(limit) > 0).isEmpty();
    }
}
