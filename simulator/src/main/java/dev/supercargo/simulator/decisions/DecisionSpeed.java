package dev.supercargo.simulator.decisions;

/**
 * How long decisions take.
 *
 * @param operation what is measured
 * @param policy that decides
 * @param offers of the snapshot
 * @param p50Micros half of the decisions take at most so many microseconds
 * @param p99Micros all but one in a hundred
 * @param maxMicros the slowest
 * @param decisions sampled
 */
public record DecisionSpeed(
        Operation operation,
        String policy,
        int offers,
        double p50Micros,
        double p99Micros,
        double maxMicros,
        long decisions) {

    /** What is measured. */
    public enum Operation {
        /** A place for a job that has none. */
        DECIDE,
        /** The same for a job that runs, and whether to move it. */
        REVIEW
    }
}
