package dev.supercargo.hardware.compatibility;

import dev.supercargo.hardware.compatibility.Change.AddAccelerator;
import dev.supercargo.hardware.compatibility.Change.AddMemory;
import dev.supercargo.hardware.compatibility.Change.AddStorage;
import dev.supercargo.hardware.compatibility.Change.Card;
import dev.supercargo.hardware.compatibility.Change.ReplaceAccelerator;
import dev.supercargo.hardware.compatibility.Change.ReplaceCooler;
import dev.supercargo.hardware.compatibility.Change.ReplaceCpu;
import dev.supercargo.hardware.compatibility.Change.ReplaceMemory;
import dev.supercargo.hardware.compatibility.Finding.Aspect;
import dev.supercargo.hardware.compatibility.Verdict.DoesNotFit;
import dev.supercargo.hardware.compatibility.Verdict.Fits;
import dev.supercargo.hardware.compatibility.Verdict.NotKnown;
import dev.supercargo.hardware.facts.Length;
import dev.supercargo.hardware.parts.Cpu;
import dev.supercargo.hardware.parts.StorageDevice.StorageKind;
import dev.supercargo.hardware.power.PowerSupplyRule;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Measured.Known;
import dev.supercargo.quantities.Power;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Checks a change to a machine, one finding per aspect, in a fixed order. */
public final class Compatibility {

    private Compatibility() {}

    public static List<Finding> check(Machine machine, Change change) {
        return switch (change) {
            case AddAccelerator add -> card(machine, machine.accelerators(), add.card(), true);
            case ReplaceAccelerator replace ->
                card(machine, without(machine.accelerators(), replace.removed()), replace.card(), false);
            case AddMemory add -> MemoryChecks.added(machine.memory(), add.kit());
            case ReplaceMemory replace -> MemoryChecks.replaced(machine.memory(), replace.kit());
            case ReplaceCpu replace -> List.of(socket(machine, replace.cpu()), memoryOf(machine, replace.cpu()));
            case AddStorage add ->
                List.of(
                        add.device().storage() == StorageKind.NVME_SSD
                                ? free(Aspect.SLOT, machine.slots().freeM2(), "M.2 place")
                                : new Finding(Aspect.SLOT, new NotKnown("a free SATA port and a free bay")));
            case ReplaceCooler replace ->
                List.of(new Finding(
                        Aspect.COOLER,
                        length(replace.cooler().height(), machine.space().cooler(), "cooler", "case")));
        };
    }

    /** Whether nothing speaks against it; unknown aspects do not. */
    public static boolean isPossible(List<Finding> findings) {
        return findings.stream().noneMatch(finding -> finding.verdict() instanceof DoesNotFit);
    }

    private static List<Finding> card(Machine machine, List<Power> others, Card card, boolean needsSlot) {
        List<Finding> findings = new ArrayList<>();
        findings.add(new Finding(Aspect.POWER_SUPPLY, power(machine, others, card)));
        findings.add(
                new Finding(Aspect.CASE, length(card.length(), machine.space().accelerator(), "card", "case")));
        if (needsSlot) {
            findings.add(free(Aspect.SLOT, machine.slots().freeX16(), "x16 slot"));
        }
        return List.copyOf(findings);
    }

    private static Verdict power(Machine machine, List<Power> others, Card card) {
        if (!(card.power() instanceof Known<Power>(Power added))) {
            return new NotKnown("the power of " + card.name());
        }
        List<Power> all = new ArrayList<>(others);
        all.add(added);
        Power needed = PowerSupplyRule.needed(all);
        if (!(machine.powerSupply() instanceof Known<Power>(Power rated))) {
            return new NotKnown("the label of the power supply: it must say " + watts(needed) + " or more");
        }
        if (rated.compareTo(needed) >= 0) {
            return new Fits(watts(rated) + " supply, " + watts(needed) + " needed");
        }
        return new DoesNotFit(
                "the supply gives " + watts(rated) + ", but " + watts(needed) + " are needed",
                "a supply of " + watts(PowerSupplyRule.nextSize(needed)));
    }

    private static Verdict length(Measured<Length> part, Measured<Length> space, String what, String where) {
        if (!(part instanceof Known<Length>(Length needed))) {
            return new NotKnown("the size of the " + what);
        }
        if (!(space instanceof Known<Length>(Length there))) {
            return new NotKnown("the " + where + ": the " + what + " needs " + needed);
        }
        return needed.compareTo(there) <= 0
                ? new Fits(needed + " of " + there)
                : new DoesNotFit(
                        "the " + what + " needs " + needed + ", but the " + where + " has " + there,
                        "a " + where + " with " + needed + " or more, or a smaller " + what);
    }

    private static Finding free(Aspect aspect, Measured<Integer> free, String what) {
        if (!(free instanceof Known<Integer>(Integer count))) {
            return new Finding(aspect, new NotKnown("a free " + what + " on the motherboard"));
        }
        return new Finding(
                aspect,
                count > 0
                        ? new Fits(count + " free " + what + (count == 1 ? "" : "s"))
                        : new DoesNotFit("there is no free " + what, "replace a part that sits in one"));
    }

    private static Finding socket(Machine machine, Cpu cpu) {
        if (!(machine.socket() instanceof Known<String>(String there))) {
            return new Finding(Aspect.SOCKET, new NotKnown("the motherboard's socket: " + cpu.socket() + " is needed"));
        }
        return new Finding(
                Aspect.SOCKET,
                there.equalsIgnoreCase(cpu.socket())
                        ? new Fits("socket " + there + "; the board's firmware may need an update")
                        : new DoesNotFit(
                                "the board has socket " + there + ", the processor needs " + cpu.socket(),
                                "a motherboard with socket " + cpu.socket()));
    }

    private static Finding memoryOf(Machine machine, Cpu cpu) {
        return new Finding(
                Aspect.MEMORY_TYPE,
                MemoryChecks.type(machine.memory().type(), cpu.memory().types(), "the processor takes"));
    }

    private static List<Power> without(List<Power> accelerators, Power removed) {
        List<Power> rest = new ArrayList<>(accelerators);
        rest.remove(removed);
        return rest;
    }

    private static String watts(Power power) {
        return String.format(Locale.ROOT, "%.0f W", power.watts());
    }
}
