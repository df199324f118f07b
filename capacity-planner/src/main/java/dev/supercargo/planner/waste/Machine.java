package dev.supercargo.planner.waste;

/** What is rented: an instance type of a provider in a region. */
public record Machine(String provider, String region, String instanceType) {

    @Override
    public String toString() {
        return provider + " " + region + " " + instanceType;
    }
}
