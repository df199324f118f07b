package dev.supercargo.engine.workload;

import java.util.Set;
import java.util.TreeSet;

/**
 * Where a job may run; data residency is a list of regions.
 *
 * @param providers allowed provider ids, {@code local} for owned machines; empty allows all
 * @param regions allowed regions or sites; {@code eu-*} stands for all that begin so; empty allows all
 * @param pools allowed instance types and ids of owned node pools; empty allows all
 */
public record Locality(Set<String> providers, Set<String> regions, Set<String> pools) {

    public Locality {
        providers = Set.copyOf(providers);
        regions = Set.copyOf(regions);
        pools = Set.copyOf(pools);
    }

    /** Any pool of these. */
    public Locality(Set<String> providers, Set<String> regions) {
        this(providers, regions, Set.of());
    }

    public static Locality anywhere() {
        return new Locality(Set.of(), Set.of());
    }

    public boolean allowsPool(String pool) {
        return pools.isEmpty() || pools.contains(pool);
    }

    public boolean allowsProvider(String provider) {
        return providers.isEmpty() || providers.contains(provider);
    }

    public boolean allowsRegion(String region) {
        return regions.isEmpty() || regions.stream().anyMatch(allowed -> matches(allowed, region));
    }

    /** {@code aws, gcp in eu-*}, in alphabetical order. */
    @Override
    public String toString() {
        return (providers.isEmpty() ? "any provider" : String.join(", ", new TreeSet<>(providers))) + " in "
                + (regions.isEmpty() ? "any region" : String.join(", ", new TreeSet<>(regions)))
                + (pools.isEmpty() ? "" : " on " + String.join(", ", new TreeSet<>(pools)));
    }

    private static boolean matches(String allowed, String region) {
        return allowed.endsWith("*")
                ? region.startsWith(allowed.substring(0, allowed.length() - 1))
                : region.equals(allowed);
    }
}
