package dev.supercargo.advice.readiness;

import static dev.supercargo.advice.readiness.Curve.at;

import dev.supercargo.advice.machine.Disk;
import dev.supercargo.advice.machine.DiskKind;
import dev.supercargo.advice.machine.DiskSpeed;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Three fifths of the points for the fastest device (the guide: HDD 0.1 to 0.2 GB/s, SATA SSD 0.5 to 0.6, NVMe 3 to 7),
 * two fifths for the space of all. A device that hides its kind counts as a hard disk, unless it was measured without the
 * cache in between.
 */
final class StorageRule {

    /** GB: the guide's 500 GB of tier 1, 1 TB and 2 TB of tiers 2 and 3, and more. */
    private static final Curve SPACE =
            Curve.through(at(64, 0), at(500, 0.4), at(1000, 0.6), at(2000, 0.8), at(4000, 1));

    private static final double SPEED_PART = 0.6;
    /** Bytes per second between the guide's ranges. */
    private static final double SSD_LEAST = 0.3e9;

    private static final double NVME_LEAST = 1e9;

    private StorageRule() {}

    static ComponentScore score(List<Disk> disks, Measured<DiskSpeed> measured) {
        if (disks.isEmpty()) {
            return new ComponentScore(Component.STORAGE, Share.NONE, "no storage device could be read");
        }
        double gb = disks.stream().map(Disk::size).mapToDouble(Memory::gb).sum();
        DiskKind told =
                disks.stream().map(Disk::kind).max(Comparator.naturalOrder()).orElse(DiskKind.UNKNOWN);
        DiskKind fastest = told == DiskKind.UNKNOWN ? like(measured) : told;
        double share = SPEED_PART * speed(fastest) + (1 - SPEED_PART) * SPACE.share(gb);
        return new ComponentScore(
                Component.STORAGE,
                new Share(share),
                String.format(
                        Locale.ROOT,
                        "%,.0f GB, the fastest a %s%s",
                        gb,
                        fastest.label(),
                        fastest == DiskKind.UNKNOWN
                                ? ", counted as a hard disk"
                                : told == DiskKind.UNKNOWN ? " by its measured speed" : ""));
    }

    /** The kind whose speed by the guide it reaches. */
    private static DiskKind like(Measured<DiskSpeed> measured) {
        if (!(measured instanceof Measured.Known<DiskSpeed>(DiskSpeed speed)) || speed.cached()) {
            return DiskKind.UNKNOWN;
        }
        double read = speed.read().bytesPerSecond();
        return read >= NVME_LEAST ? DiskKind.NVME : read >= SSD_LEAST ? DiskKind.SSD : DiskKind.HDD;
    }

    private static double speed(DiskKind kind) {
        return switch (kind) {
            case UNKNOWN, HDD -> 0.2;
            case SSD -> 0.6;
            case NVME -> 1;
        };
    }
}
