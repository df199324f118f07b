package dev.supercargo.simulator.decisions;

/**
 * How long decisions take.
 *
 * @param policy that decides
 * @param offers of the snapshot
 * @param p50Micros half of the decisions take at most so many microseconds
 * @param p99Micros all but one in a hundred
 * @param maxMicros the slowest
 * @param decisions sampled
 */
public record DecisionSpeed(
        String policy, int offers, double p50Micros, double p99Micros, double maxMicros, long decisions) {}
