package dev.supercargo.advice.machine;

import dev.supercargo.quantities.Bandwidth;

/**
 * What a directory's storage did when it was tried.
 *
 * @param where the directory
 * @param write of one stream
 * @param read of one stream
 * @param randomReads a second, of 4 KiB, one at a time
 * @param cached whether the operating system's cache was in the way, so that reads may be far too fast
 */
public record DiskSpeed(String where, Bandwidth write, Bandwidth read, RandomReads randomReads, boolean cached) {

    /** @param perSecond 0 or more */
    public record RandomReads(double perSecond) {}
}
