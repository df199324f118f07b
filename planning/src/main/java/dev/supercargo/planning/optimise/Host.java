package dev.supercargo.planning.optimise;

import dev.supercargo.hardware.parts.Cpu;
import dev.supercargo.hardware.parts.MemoryKit;
import dev.supercargo.hardware.parts.Motherboard;
import dev.supercargo.hardware.parts.StorageDevice;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Power;
import java.util.List;

/**
 * A machine without cards, power supply, cooling and case.
 *
 * @param memory a kit, {@code kits} times
 * @param disk a disk, {@code disks} times
 * @param power of the processor at most
 */
record Host(
        Priced<Cpu> cpu,
        Priced<Motherboard> board,
        Priced<MemoryKit> memory,
        int kits,
        Priced<StorageDevice> disk,
        int disks,
        Power power) {

    Money cost() {
        return cpu.price()
                .plus(board.price())
                .plus(memory.price().times(kits))
                .plus(disk.price().times(disks));
    }

    int slots() {
        return board.thing().expansion().x16Slots();
    }

    String name() {
        return cpu.thing().id() + " on " + board.thing().id();
    }

    List<Build.Item> items() {
        return List.of(
                item(cpu.thing().facts().name(), 1, cpu),
                item(board.thing().facts().name(), 1, board),
                item(memory.thing().facts().name(), kits, memory),
                item(disk.thing().facts().name(), disks, disk));
    }

    static Build.Item item(String name, int count, Priced<?> priced) {
        return new Build.Item(name, count, priced.price().times(count), priced.note());
    }
}
