package dev.supercargo.pricing.interruptions;

import dev.supercargo.engine.cost.InterruptionRate;

/**
 * What is believed of a place's interruption rate before own observations count: a gamma distribution with the mean
 * {@code rate}, as if {@code rate × weight} interruptions had been seen in {@code weight} node-hours. Interruptions are
 * taken as a Poisson process, for which that is the conjugate prior.
 *
 * @param weight more than 0
 * @param source who says so, in words
 */
public record Prior(InterruptionRate rate, NodeHours weight, String source) {

    public Prior {
        if (weight.value() == 0) {
            throw new IllegalArgumentException("a prior rate needs a weight of more than 0 node-hours");
        }
    }

    /** @param perHour interruptions of one node per hour, 0 or more */
    public static Prior stated(double perHour, NodeHours weight, String source) {
        return new Prior(new InterruptionRate(perHour), weight, source);
    }

    /** The mean of the posterior: (rate × weight + interruptions) / (weight + node-hours). */
    InterruptionRate updated(Exposure seen) {
        double interruptions = rate.perHour() * weight.value() + seen.interruptions();
        return new InterruptionRate(
                interruptions / (weight.value() + seen.time().value()));
    }
}
