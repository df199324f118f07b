package dev.supercargo.pricing.interruptions;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much own observations of spot interruptions count. */
@ConfigMapping(prefix = "pricing.interruptions")
public interface InterruptionSettings {

    /**
     * The weight of a published rate, as node time. A month of 730 hours: the published shares are of machines
     * interrupted within a month, so one weighs as much as one machine watched for that long.
     */
    @WithDefault("PT730H")
    Duration priorWeight();

    /** The weight of the cost model's assumption where nobody publishes a rate: one machine-day, soon outweighed. */
    @WithDefault("PT24H")
    Duration assumptionWeight();

    /** After this time an observation counts half; markets for spot machines change within months. */
    @WithDefault("P30D")
    Duration halfLife();

    /** An offer's rate is left as it is until it would move by this share of itself. */
    @WithDefault("0.10")
    double leastChange();

    /** How often new observations are looked at, as the scheduler writes it: {@code 1m}, or {@code off} for never. */
    @WithDefault("1m")
    String reviewEvery();

    default NodeHours priorNodeHours() {
        return NodeHours.of(priorWeight());
    }

    default NodeHours assumptionNodeHours() {
        return NodeHours.of(assumptionWeight());
    }
}
