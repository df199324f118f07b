package dev.supercargo.cli.machine;

import dev.supercargo.advice.machine.Disk;
import dev.supercargo.advice.machine.DiskKind;
import dev.supercargo.quantities.Memory;
import java.util.List;
import java.util.Locale;
import oshi.hardware.HWDiskStore;

/** Storage devices and their kinds. */
final class DiskReader {

    private DiskReader() {}

    static List<Disk> read(List<HWDiskStore> stores) {
        return stores.stream()
                .filter(store -> store.getSize() > 0)
                .map(store -> new Disk(
                        name(store),
                        kind(name(store), store.getModel(), store.getDiskType()),
                        new Memory(store.getSize())))
                .filter(disk -> !disk.name().matches("(loop|zram|ram|dm-|md|sr|fd).*"))
                .toList();
    }

    private static String name(HWDiskStore store) {
        return Told.harmless(store.getName().replaceFirst("^/dev/", ""));
    }

    /** A hypervisor's disk calls itself rotating whatever lies under it, so it is not believed. */
    static DiskKind kind(String name, String model, String type) {
        String told = (model + " " + type).toLowerCase(Locale.ROOT);
        if (name.matches("(vd|xvd).*") || told.matches(".*(virtual|qemu|vmware|vbox|msft).*")) {
            return DiskKind.UNKNOWN;
        }
        if (name.startsWith("nvme") || told.contains("nvme")) {
            return DiskKind.NVME;
        }
        return told.contains("ssd") ? DiskKind.SSD : told.contains("hdd") ? DiskKind.HDD : DiskKind.UNKNOWN;
    }
}
