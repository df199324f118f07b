package dev.supercargo.planning.optimise;

import dev.supercargo.hardware.parts.Cpu;
import dev.supercargo.hardware.parts.MemoryKit;
import dev.supercargo.hardware.parts.MemoryKit.ModuleForm;
import dev.supercargo.hardware.parts.Motherboard;
import dev.supercargo.hardware.parts.StorageDevice;
import dev.supercargo.hardware.parts.StorageDevice.StorageKind;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Power;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The hosts that meet a need, without those that another beats: what it costs and draws is no more and its slots are no fewer.
 * Power supply, cooling and case never get cheaper with more power, so that a host that is beaten is in no build that is not.
 */
final class Hosts {

    /** More disks are cheaper sometimes, but nobody wants four small ones. */
    private static final int DISKS_MAX = 2;

    private static final Comparator<Host> CHEAPEST = Comparator.comparing(Host::cost)
            .thenComparing(Host::power)
            .thenComparing(Comparator.comparingInt(Host::slots).reversed())
            .thenComparing(Host::name)
            .thenComparing(host -> host.memory().thing().id())
            .thenComparing(host -> host.disk().thing().id());

    private final Shelf shelf;
    private final Need need;

    Hosts(Shelf shelf, Need need) {
        this.shelf = shelf;
        this.need = need;
    }

    List<Host> unbeaten() {
        List<Host> kept = new ArrayList<>();
        all().sorted(CHEAPEST).forEach(host -> {
            if (kept.stream().noneMatch(other -> beats(other, host))) {
                kept.add(host);
            }
        });
        return List.copyOf(kept);
    }

    private Stream<Host> all() {
        return shelf.cpus().stream()
                .filter(cpu -> cpu.thing().cores().total() >= need.cores().count())
                .flatMap(cpu -> shelf.motherboards().stream()
                        .filter(board -> board.thing()
                                .socket()
                                .equalsIgnoreCase(cpu.thing().socket()))
                        .flatMap(board -> hosts(cpu, board)));
    }

    private Stream<Host> hosts(Priced<Cpu> cpu, Priced<Motherboard> board) {
        if (!(cpu.thing().draw().most() instanceof Measured.Known<Power>(Power power))) {
            return Stream.empty();
        }
        // A hard disk keeps archives; data that is trained on is read over and over.
        Optional<Disks> disks = shelf.storage().stream()
                .filter(disk -> disk.thing().storage() != StorageKind.HDD)
                .flatMap(disk -> disks(disk, board.thing()).stream())
                .min(Comparator.comparing(
                                (Disks choice) -> choice.disk().price().times(choice.count()))
                        .thenComparing(Disks::count)
                        .thenComparing(choice -> choice.disk().thing().id()));
        return disks.stream()
                .flatMap(choice -> shelf.memoryKits().stream()
                        .flatMap(kit -> kits(kit, cpu.thing(), board.thing()).stream()
                                .map(count -> new Host(cpu, board, kit, count, choice.disk(), choice.count(), power))));
    }

    private record Disks(Priced<StorageDevice> disk, int count) {}

    /** As many as are needed, if there are places for them. */
    private Optional<Disks> disks(Priced<StorageDevice> disk, Motherboard board) {
        int count = times(need.storage(), disk.thing().capacity());
        int places = disk.thing().storage() == StorageKind.NVME_SSD
                ? Math.min(DISKS_MAX, board.expansion().m2Slots())
                : DISKS_MAX;
        return count <= places ? Optional.of(new Disks(disk, count)) : Optional.empty();
    }

    /** As many kits as are needed, if processor and board take them. */
    private Optional<Integer> kits(Priced<MemoryKit> priced, Cpu cpu, Motherboard board) {
        MemoryKit kit = priced.thing();
        boolean suits = kit.type() == board.memorySlots().type()
                && cpu.memory().types().contains(kit.type())
                && kit.form() == (board.memorySlots().registered() ? ModuleForm.RDIMM : ModuleForm.UDIMM);
        int count = times(need.hostMemory(), kit.size());
        Memory all = kit.size().times(count);
        boolean fits = kit.modules() * count <= board.memorySlots().slots()
                && all.compareTo(board.memorySlots().most()) <= 0
                && !(cpu.memory().most() instanceof Measured.Known<Memory>(Memory most) && all.compareTo(most) > 0);
        return suits && fits ? Optional.of(count) : Optional.empty();
    }

    private static int times(Memory needed, Memory each) {
        return (int) Math.max(1, Math.ceilDiv(needed.bytes(), each.bytes()));
    }

    private static boolean beats(Host one, Host other) {
        return one.cost().compareTo(other.cost()) <= 0
                && one.power().compareTo(other.power()) <= 0
                && one.slots() >= other.slots();
    }
}
