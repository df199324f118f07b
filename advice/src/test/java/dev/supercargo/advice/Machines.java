package dev.supercargo.advice;

import dev.supercargo.advice.machine.ClockRate;
import dev.supercargo.advice.machine.Cores;
import dev.supercargo.advice.machine.Disk;
import dev.supercargo.advice.machine.DiskKind;
import dev.supercargo.advice.machine.Enclosure;
import dev.supercargo.advice.machine.Gpu;
import dev.supercargo.advice.machine.Machine;
import dev.supercargo.advice.machine.MainMemory;
import dev.supercargo.advice.machine.Processor;
import dev.supercargo.advice.machine.Software;
import dev.supercargo.advice.machine.VectorUnit;
import dev.supercargo.engine.hardware.AcceleratorId;
import dev.supercargo.engine.hardware.AcceleratorKind;
import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.engine.hardware.Precision;
import dev.supercargo.quantities.Bandwidth;
import dev.supercargo.quantities.ComputeRate;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Power;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Machines and cards (dense rates of data sheets) that tests use. */
public final class Machines {

    private Machines() {}

    /** The guide's tier 1, entry level: i5-12400, RTX 3050, 16 GB, 500 GB SATA SSD and 1 TB HDD. */
    public static Machine tier1() {
        return of(6, 16, List.of(rtx3050()), disk(DiskKind.SSD, 500), disk(DiskKind.HDD, 1000));
    }

    /** Tier 2, enthusiast: Ryzen 7 5700X, RTX 3070, 32 GB, 1 TB NVMe SSD and 2 TB HDD. */
    public static Machine tier2() {
        return of(8, 32, List.of(rtx3070()), disk(DiskKind.NVME, 1000), disk(DiskKind.HDD, 2000));
    }

    /** Tier 3, professional: i7-12700K, RTX 4070 Ti, 64 GB, 2 TB NVMe SSD and 4 TB HDD. */
    public static Machine tier3() {
        return of(12, 64, List.of(rtx4070Ti()), disk(DiskKind.NVME, 2000), disk(DiskKind.HDD, 4000));
    }

    /** Tier 4, enterprise: i9-12900K, RTX 4090, 128 GB, several NVMe SSDs. */
    public static Machine tier4() {
        return of(16, 128, List.of(rtx4090()), disk(DiskKind.NVME, 2000), disk(DiskKind.NVME, 2000));
    }

    /** Tier 5, data center: EPYC, eight A100, 512 GB. */
    public static Machine tier5() {
        return of(64, 512, List.of(a100(), a100(), a100(), a100()), disk(DiskKind.NVME, 8000));
    }

    /** A notebook without a GPU that could train: 4 cores, 8 GB, 256 GB SATA SSD. */
    public static Machine withoutGpu() {
        return of(4, 8, List.of(), disk(DiskKind.SSD, 256));
    }

    public static Machine of(int cores, double gib, List<Gpu> gpus, Disk... disks) {
        return new Machine(
                "here",
                new Processor(
                        "a processor",
                        cores(cores),
                        Measured.known(new ClockRate(3.5)),
                        VectorUnit.AVX2,
                        List.of("avx2"),
                        Measured.unknown("no sensor"),
                        Measured.unknown("not measured")),
                MainMemory.of(Memory.ofGib(gib)),
                Arrays.asList(disks),
                Measured.unknown("not measured"),
                gpus,
                Enclosure.unknown(),
                new Software("Linux", Measured.unknown("no driver"), Measured.unknown("no driver")),
                List.of());
    }

    public static Cores cores(int physical) {
        return new Cores(2 * physical, Measured.known(physical), Measured.unknown("nothing limits it"));
    }

    public static Disk disk(DiskKind kind, double gb) {
        return new Disk("disk", kind, Memory.ofGb(gb));
    }

    public static Gpu rtx3050() {
        return card("nvidia-rtx-3050-8gb", "RTX 3050", 8, 224, 18.2, 130);
    }

    public static Gpu rtx3070() {
        return card("nvidia-rtx-3070-8gb", "RTX 3070", 8, 448, 40.6, 220);
    }

    public static Gpu rtx4070Ti() {
        return card("nvidia-rtx-4070-ti-12gb", "RTX 4070 Ti", 12, 504, 80.2, 285);
    }

    public static Gpu rtx4090() {
        return card("nvidia-rtx-4090-24gb", "RTX 4090", 24, 1008, 165.2, 450);
    }

    public static Gpu a100() {
        return card("nvidia-a100-sxm-80gb", "A100-SXM-80GB", 80, 2039, 312, 400);
    }

    /** A card that no catalog has; its driver tells the memory. */
    public static Gpu unheardOf() {
        return new Gpu(
                "Voodoo 9000",
                Measured.unknown("not in the catalog"),
                Measured.known(Memory.ofGib(16)),
                Measured.unknown("not told"),
                Measured.unknown("no sensor"),
                Measured.unknown("not in the catalog"));
    }

    public static Gpu card(String id, String name, double gib, double gigabytes, double teraflops, double watts) {
        AcceleratorSpec spec = new AcceleratorSpec(
                new AcceleratorId(id),
                name,
                "nvidia",
                "Ampere",
                AcceleratorKind.GPU,
                Memory.ofGib(gib),
                Measured.known(Bandwidth.ofGigabytes(gigabytes)),
                Map.of(
                        Precision.FP32, ComputeRate.ofTeraflops(teraflops / 4),
                        Precision.BF16, ComputeRate.ofTeraflops(teraflops)),
                Measured.unknown("PCIe"),
                Measured.known(new Power(watts)));
        return new Gpu(
                name,
                Measured.known(spec),
                Measured.unknown("not asked"),
                Measured.unknown("not asked"),
                Measured.unknown("no sensor"),
                Measured.unknown("not asked"));
    }
}
