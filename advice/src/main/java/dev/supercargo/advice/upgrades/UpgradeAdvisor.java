package dev.supercargo.advice.upgrades;

import dev.supercargo.advice.machine.Disk;
import dev.supercargo.advice.machine.DiskKind;
import dev.supercargo.advice.machine.Machine;
import dev.supercargo.advice.readiness.Component;
import dev.supercargo.advice.training.TrainingJudge;
import dev.supercargo.advice.upgrades.OnOffer.Offered;
import dev.supercargo.advice.upgrades.Yardstick.Standing;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.hardware.compatibility.Change;
import dev.supercargo.hardware.compatibility.Compatibility;
import dev.supercargo.hardware.parts.MemoryKit;
import dev.supercargo.hardware.parts.MemoryType;
import dev.supercargo.hardware.parts.StorageDevice.StorageKind;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Lists what would make a machine readier, the most points for the money first: cards, memory, a fast disk. Processors
 * are left out: no sensor tells the socket, and the hardware guide puts them last. Stateless and thread-safe.
 */
public final class UpgradeAdvisor {

    /** Steps of the guide's memory recommendations, in GB. */
    private static final int[] MEMORY_STEPS = {16, 32, 64, 128};
    /** A machine sold with 32 GB shows a little less. */
    private static final double SHOWN_PART = 0.9;
    /** The guide's least fast disk for serious work. */
    private static final Memory DISK_LEAST = Memory.ofGb(1000);

    private final Yardstick yardstick;
    private final OnOffer offer;

    /** @param reference whose time is told before and after */
    public UpgradeAdvisor(TrainingJudge judge, List<ModelProfile> models, ModelProfile reference, OnOffer offer) {
        this.yardstick = new Yardstick(judge, models, reference);
        this.offer = offer;
    }

    public List<Upgrade> list(Machine machine) {
        Standing now = yardstick.of(machine);
        return Stream.of(
                        new CardUpgrades(yardstick, offer).list(machine, now).stream(),
                        memory(machine, now).stream(),
                        storage(machine, now).stream())
                .flatMap(upgrades -> upgrades)
                .filter(upgrade -> upgrade.effect().score().gain() > 0)
                .sorted(Comparator.comparingDouble(Upgrade::value)
                        .reversed()
                        .thenComparing(Upgrade::component)
                        .thenComparing(Upgrade::what))
                .toList();
    }

    /** The guide's next size, all modules replaced. */
    private Optional<Upgrade> memory(Machine machine, Standing now) {
        double gib = machine.memory().installed().gib();
        for (int step : MEMORY_STEPS) {
            if (gib < step * SHOWN_PART) {
                Memory wanted = Memory.ofGib(step);
                return offer.memoryKits().stream()
                        .filter(kit -> kit.part().size().equals(wanted) && suits(machine, kit.part()))
                        .min(Comparator.comparing(
                                        (Offered<MemoryKit> kit) -> kit.price().isKnown() ? 0 : 1)
                                .thenComparing(kit -> kit.part().id()))
                        .map(kit -> new Upgrade(
                                Component.MEMORY,
                                "replace the memory by " + kit.part().facts().name(),
                                Cost.of(kit.price()),
                                yardstick.effect(
                                        now, machine.withMemory(machine.memory().grownTo(wanted))),
                                Compatibility.check(Body.of(machine), new Change.ReplaceMemory(kit.part()))));
            }
        }
        return Optional.empty();
    }

    /** Desktop modules of the machine's type; of any type where it does not tell. */
    private static boolean suits(Machine machine, MemoryKit kit) {
        Measured<MemoryType> type = Body.of(machine).memory().type();
        return kit.form() == MemoryKit.ModuleForm.UDIMM && (!type.isKnown() || type.equals(Measured.known(kit.type())));
    }

    private Optional<Upgrade> storage(Machine machine, Standing now) {
        return offer.storage().stream()
                .filter(device -> device.part().storage() == StorageKind.NVME_SSD)
                .filter(device -> device.price().isKnown())
                .filter(device -> device.part().capacity().compareTo(DISK_LEAST) >= 0)
                .map(device -> {
                    List<Disk> disks = new ArrayList<>(machine.disks());
                    disks.add(new Disk(
                            device.part().facts().name(),
                            DiskKind.NVME,
                            device.part().capacity()));
                    return new Upgrade(
                            Component.STORAGE,
                            "add " + device.part().facts().name(),
                            Cost.of(device.price()),
                            yardstick.effect(now, machine.withDisks(disks)),
                            Compatibility.check(Body.of(machine), new Change.AddStorage(device.part())));
                })
                .min(Comparator.comparingDouble(Upgrade::middleCost).thenComparing(Upgrade::what));
    }
}
