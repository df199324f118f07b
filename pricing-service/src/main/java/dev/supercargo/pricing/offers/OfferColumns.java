package dev.supercargo.pricing.offers;

import java.util.Collection;

/**
 * The offers of one accelerator in columns. A search asks a few things of each of tens of thousands of offers; next to
 * one another in memory they are read many times faster than from an object each. Immutable.
 */
final class OfferColumns {

    private static final int NOT_STATED = -1;

    private final ListedOffer[] offers;
    private final String[] providers;
    private final String[] regions;
    private final String[] zones;
    private final Market[] markets;
    private final int[] accelerators;
    private final int[] vcpus;
    private final long[] memoryBytes;
    private final long[] nanosPerHour;
    private final long[] nanosPerAcceleratorHour;

    OfferColumns(Collection<ListedOffer> rows) {
        offers = rows.toArray(ListedOffer[]::new);
        providers = new String[offers.length];
        regions = new String[offers.length];
        zones = new String[offers.length];
        markets = new Market[offers.length];
        accelerators = new int[offers.length];
        vcpus = new int[offers.length];
        memoryBytes = new long[offers.length];
        nanosPerHour = new long[offers.length];
        nanosPerAcceleratorHour = new long[offers.length];
        for (int row = 0; row < offers.length; row++) {
            ListedOffer offer = offers[row];
            Integer cores = offer.fact().vcpus();
            Long bytes = offer.fact().memoryBytes();
            providers[row] = offer.provider();
            regions[row] = offer.region();
            zones[row] = offer.zone();
            markets[row] = offer.market();
            accelerators[row] = offer.accelerators();
            vcpus[row] = cores == null ? NOT_STATED : cores;
            memoryBytes[row] = bytes == null ? NOT_STATED : bytes;
            nanosPerHour[row] = offer.listPlace().nanosPerHour();
            nanosPerAcceleratorHour[row] = offer.listPlace().nanosPerAcceleratorHour();
        }
    }

    int rows() {
        return offers.length;
    }

    ListedOffer offer(int row) {
        return offers[row];
    }

    String provider(int row) {
        return providers[row];
    }

    String region(int row) {
        return regions[row];
    }

    String zone(int row) {
        return zones[row];
    }

    Market market(int row) {
        return markets[row];
    }

    int accelerators(int row) {
        return accelerators[row];
    }

    boolean statesVcpus(int row) {
        return vcpus[row] != NOT_STATED;
    }

    int vcpus(int row) {
        return vcpus[row];
    }

    boolean statesMemory(int row) {
        return memoryBytes[row] != NOT_STATED;
    }

    long memoryBytes(int row) {
        return memoryBytes[row];
    }

    /** List price in billionths of a US dollar. */
    long nanosPerHour(int row) {
        return nanosPerHour[row];
    }

    /** List price of one accelerator in billionths of a US dollar. */
    long nanosPerAcceleratorHour(int row) {
        return nanosPerAcceleratorHour[row];
    }
}
