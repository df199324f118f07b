package dev.supercargo.hardware.compatibility;

import dev.supercargo.hardware.compatibility.Finding.Aspect;
import dev.supercargo.hardware.compatibility.Machine.MemoryBanks;
import dev.supercargo.hardware.compatibility.Verdict.DoesNotFit;
import dev.supercargo.hardware.compatibility.Verdict.Fits;
import dev.supercargo.hardware.compatibility.Verdict.NotKnown;
import dev.supercargo.hardware.parts.MemoryKit;
import dev.supercargo.hardware.parts.MemoryKit.ModuleForm;
import dev.supercargo.hardware.parts.MemoryType;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Measured.Known;
import dev.supercargo.quantities.Memory;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Whether a memory kit fits. */
final class MemoryChecks {

    private MemoryChecks() {}

    static List<Finding> added(MemoryBanks banks, MemoryKit kit) {
        Measured<Memory> after = banks.installed().map(installed -> installed.plus(kit.size()));
        Measured<Integer> free = banks.slots() instanceof Known<Integer>(Integer slots)
                ? banks.used().map(used -> slots - used)
                : banks.slots();
        return checks(banks, kit, free, after);
    }

    static List<Finding> replaced(MemoryBanks banks, MemoryKit kit) {
        return checks(banks, kit, banks.slots(), Measured.known(kit.size()));
    }

    static Verdict type(Measured<MemoryType> installed, Set<MemoryType> taken, String who) {
        if (!(installed instanceof Known<MemoryType>(MemoryType there))) {
            return new NotKnown("the type of the memory in it: " + who + " " + new TreeSet<>(taken));
        }
        if (there.isSoldered()) {
            return new DoesNotFit("the memory is soldered (" + there + ")", "another machine");
        }
        return taken.contains(there)
                ? new Fits(there.name())
                : new DoesNotFit(
                        "the machine has " + there + ", " + who + " " + new TreeSet<>(taken),
                        "a part for " + there + ", or another motherboard and memory");
    }

    private static List<Finding> checks(
            MemoryBanks banks, MemoryKit kit, Measured<Integer> free, Measured<Memory> after) {
        return List.of(
                new Finding(Aspect.MEMORY_TYPE, typeAndForm(banks, kit)),
                new Finding(Aspect.MEMORY_SLOTS, slots(free, kit)),
                new Finding(Aspect.MEMORY_SIZE, size(banks.most(), after)));
    }

    private static Verdict typeAndForm(MemoryBanks banks, MemoryKit kit) {
        if (banks.form() instanceof Known<ModuleForm>(ModuleForm form) && form != kit.form()) {
            return new DoesNotFit(
                    "the machine takes " + form + " modules, the kit has " + kit.form(), "a kit of " + form);
        }
        return type(banks.type(), Set.of(kit.type()), "the kit is");
    }

    private static Verdict slots(Measured<Integer> free, MemoryKit kit) {
        if (!(free instanceof Known<Integer>(Integer count))) {
            return new NotKnown("the memory slots: " + kit.modules() + " are needed");
        }
        return count >= kit.modules()
                ? new Fits(kit.modules() + " of " + count + " slots")
                : new DoesNotFit(
                        "the kit has " + kit.modules() + " modules, but " + count + " slots are free",
                        "fewer and larger modules, or replace those in it");
    }

    private static Verdict size(Measured<Memory> most, Measured<Memory> after) {
        if (!(after instanceof Known<Memory>(Memory total)) || !(most instanceof Known<Memory>(Memory limit))) {
            return new NotKnown("the most memory that the motherboard takes");
        }
        return total.compareTo(limit) <= 0
                ? new Fits(total + " of " + limit)
                : new DoesNotFit("it would have " + total + ", but takes " + limit, "a smaller kit");
    }
}
