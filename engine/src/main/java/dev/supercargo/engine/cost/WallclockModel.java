package dev.supercargo.engine.cost;

import dev.supercargo.engine.workload.Checkpointing;
import dev.supercargo.quantities.Measured;
import java.time.Duration;

/**
 * The expected wall-clock time of a job that may be interrupted.
 *
 * <p>{@code T = start-up + data transfer + work / throughput + checkpoint overhead + expected restarts × (lost work +
 * restart)}. Interruptions come at a constant rate λ per hour, so a stretch of s hours between two checkpoints is
 * repeated e^(λs) − 1 times on average, and each failed try loses 1/λ − s/(e^(λs) − 1) hours (Daly 2006). Start-up and
 * restart are taken as undisturbed.
 */
public final class WallclockModel {

    /** Beyond this many expected restarts a job is taken never to end. */
    private static final double RESTARTS_MAX = 1000;

    private static final double NANOS_PER_HOUR = 3.6e12;

    private WallclockModel() {}

    /**
     * Unknown if interruptions come so much faster than checkpoints that the job would hardly ever end.
     *
     * @param compute undisturbed computing that is left
     * @param checkpointing of the job
     * @param interruptions of the whole gang
     * @param startUp of the first try and of each restart
     * @param dataTransfer before the first try
     */
    public static Measured<Wallclock> expect(
            Duration compute,
            Checkpointing checkpointing,
            InterruptionRate interruptions,
            Duration startUp,
            Duration dataTransfer) {
        double computeHours = hours(compute);
        double stretches = 1;
        Duration overhead = Duration.ZERO;
        if (checkpointing instanceof Checkpointing.Every(Duration interval, Duration writeTime)) {
            stretches = Math.max(1, computeHours / hours(interval));
            overhead = ofHours(Math.max(0, Math.ceil(computeHours / hours(interval)) - 1) * hours(writeTime));
        }
        double rate = interruptions.perHour();
        double stretchHours = (computeHours + hours(overhead)) / stretches;
        double restarts = rate == 0 ? 0 : stretches * Math.expm1(rate * stretchHours);
        if (restarts > RESTARTS_MAX) {
            return Measured.unknown("more than " + Math.round(RESTARTS_MAX) + " interruptions expected before the end");
        }
        double lostHours = restarts == 0 ? 0 : Math.max(0, restarts / rate - stretches * stretchHours);
        return Measured.known(new Wallclock(
                startUp,
                dataTransfer,
                compute,
                overhead,
                restarts,
                ofHours(restarts * hours(startUp)),
                ofHours(lostHours)));
    }

    private static double hours(Duration duration) {
        return (duration.getSeconds() + duration.getNano() / 1e9) / 3600;
    }

    private static Duration ofHours(double hours) {
        double nanos = hours * NANOS_PER_HOUR;
        // To the millisecond: finer digits would only pretend.
        return Duration.ofMillis(Math.round(nanos / 1e6));
    }
}
