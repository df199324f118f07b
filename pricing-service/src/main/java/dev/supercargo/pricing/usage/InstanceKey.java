package dev.supercargo.pricing.usage;

/** A kind of rented machine in a region. */
public record InstanceKey(String provider, String region, String instanceType) {}
