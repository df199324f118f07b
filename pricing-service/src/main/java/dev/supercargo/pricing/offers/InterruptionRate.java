package dev.supercargo.pricing.offers;

/**
 * How often spot machines of a type are interrupted in a region.
 *
 * @param perHour expected interruptions of one running machine per hour, 0 or more
 */
public record InterruptionRate(String provider, String region, String instanceType, double perHour) {}
