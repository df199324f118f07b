package dev.supercargo.planning.optimise;

import dev.supercargo.hardware.parts.Cooling.CoolingKind;
import dev.supercargo.hardware.parts.Cpu;
import dev.supercargo.hardware.parts.MemoryKit;
import dev.supercargo.hardware.parts.MemoryKit.ModuleForm;
import dev.supercargo.hardware.parts.Motherboard;
import dev.supercargo.hardware.parts.PowerSupply;
import dev.supercargo.hardware.parts.StorageDevice;
import dev.supercargo.hardware.parts.StorageDevice.StorageKind;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Power;
import java.util.ArrayList;
import java.util.List;

/** Every combination of parts, tried one by one, with nothing left out early. */
final class BruteForce {

    /** @param cost, power and speed as the optimiser counts them */
    record Machine(Money cost, double watts, double speed) {}

    private final Shelf shelf;
    private final Need need;
    private final List<Machine> machines = new ArrayList<>();

    private BruteForce(Shelf shelf, Need need) {
        this.shelf = shelf;
        this.need = need;
    }

    static List<Machine> all(Shelf shelf, Need need) {
        BruteForce force = new BruteForce(shelf, need);
        for (Priced<Cpu> cpu : shelf.cpus()) {
            for (Priced<Motherboard> board : shelf.motherboards()) {
                for (Priced<MemoryKit> kit : shelf.memoryKits()) {
                    for (int kits = 1; kits <= 4; kits++) {
                        for (Priced<StorageDevice> disk : shelf.storage()) {
                            for (int disks = 1; disks <= 4; disks++) {
                                if (force.isHost(cpu.thing(), board.thing(), kit.thing(), kits, disk.thing(), disks)) {
                                    force.cards(
                                            cpu.thing(),
                                            board.thing(),
                                            cpu.price()
                                                    .plus(board.price())
                                                    .plus(kit.price().times(kits))
                                                    .plus(disk.price().times(disks)));
                                }
                            }
                        }
                    }
                }
            }
        }
        force.systems();
        return force.machines;
    }

    private boolean isHost(Cpu cpu, Motherboard board, MemoryKit kit, int kits, StorageDevice disk, int disks) {
        long memory = kit.size().bytes() * kits;
        return cpu.draw().most().isKnown()
                && cpu.cores().total() >= need.cores().count()
                && cpu.socket().equals(board.socket())
                && cpu.memory().types().contains(kit.type())
                && board.memorySlots().type() == kit.type()
                && (kit.form() == ModuleForm.RDIMM) == board.memorySlots().registered()
                && kits * kit.modules() <= board.memorySlots().slots()
                && memory >= need.hostMemory().bytes()
                && memory <= board.memorySlots().most().bytes()
                && (!(cpu.memory().most() instanceof Measured.Known<Memory>(Memory most)) || memory <= most.bytes())
                && disk.capacity().bytes() * disks >= need.storage().bytes()
                && disks <= 2
                && (disk.storage() != StorageKind.NVME_SSD
                        || disks <= board.expansion().m2Slots());
    }

    private void cards(Cpu cpu, Motherboard board, Money host) {
        double processor = ((Measured.Known<Power>) cpu.draw().most()).value().watts();
        for (Priced<Card> card : shelf.cards()) {
            for (int count = 1; count <= board.expansion().x16Slots(); count++) {
                for (Priced<PowerSupply> supply : shelf.powerSupplies()) {
                    double cards = count * card.thing().power().watts();
                    double drawn = cards + processor + 50;
                    boolean fed = supply.thing().rated().watts() >= 1.2 * Math.max(drawn, cards + 200) - 1e-9;
                    CoolingKind cooling = drawn <= 500
                            ? CoolingKind.AIR
                            : drawn <= 800
                                    ? CoolingKind.LIQUID_ALL_IN_ONE
                                    : drawn <= 2000 ? CoolingKind.LIQUID_CUSTOM : CoolingKind.DATA_CENTER;
                    Priced<String> cooler = shelf.cooling().get(cooling);
                    if (fed && cooler != null && card.thing().memory().compareTo(need.acceleratorMemory()) >= 0) {
                        machines.add(new Machine(
                                host.plus(card.price().times(count))
                                        .plus(supply.price())
                                        .plus(cooler.price())
                                        .plus(Money.usd(count == 1 ? "80" : "150")),
                                drawn,
                                speed(card.thing().speed(), count)));
                    }
                }
            }
        }
    }

    private void systems() {
        for (Priced<Shelf.Ready> system : shelf.systems()) {
            Shelf.Ready ready = system.thing();
            boolean suits = ready.card().memory().compareTo(need.acceleratorMemory()) >= 0
                    && ready.cores() instanceof Measured.Known<Integer>(Integer cores)
                    && cores >= need.cores().count()
                    && ready.hostMemory() instanceof Measured.Known<Memory>(Memory memory)
                    && memory.compareTo(need.hostMemory()) >= 0
                    && ready.storage() instanceof Measured.Known<Memory>(Memory storage)
                    && storage.compareTo(need.storage()) >= 0;
            if (suits) {
                machines.add(new Machine(
                        system.price(),
                        ready.power() instanceof Measured.Known<Power>(Power known)
                                ? known.watts()
                                : 200 + ready.cards() * ready.card().power().watts(),
                        speed(ready.card().speed(), ready.cards())));
            }
        }
    }

    /** 1.9 for every doubling. */
    private static double speed(double one, int count) {
        return one * Math.pow(1.9, Math.log(count) / Math.log(2));
    }
}
