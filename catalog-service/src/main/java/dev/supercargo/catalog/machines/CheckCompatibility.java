package dev.supercargo.catalog.machines;

import dev.supercargo.catalog.accelerators.AcceleratorDirectory;
import dev.supercargo.catalog.facts.NullableFact;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.hardware.accelerators.Accelerator;
import dev.supercargo.hardware.compatibility.Change;
import dev.supercargo.hardware.compatibility.Compatibility;
import dev.supercargo.hardware.compatibility.Finding;
import dev.supercargo.hardware.compatibility.Machine;
import dev.supercargo.hardware.parts.AcceleratorCard;
import dev.supercargo.hardware.parts.BundledMarket;
import dev.supercargo.hardware.parts.BundledParts;
import dev.supercargo.hardware.parts.Cooling;
import dev.supercargo.hardware.parts.Cpu;
import dev.supercargo.hardware.parts.MemoryKit;
import dev.supercargo.hardware.parts.Part;
import dev.supercargo.hardware.parts.StorageDevice;
import dev.supercargo.hardware.power.CoolingRule;
import dev.supercargo.hardware.power.PowerSupplyRule;
import dev.supercargo.quantities.Measured.Known;
import dev.supercargo.quantities.Power;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the part and checks it. */
@ApplicationScoped
class CheckCompatibility {

    private static final Map<String, AcceleratorCard> CARDS = BundledMarket.cards().stream()
            .collect(Collectors.toUnmodifiableMap(AcceleratorCard::acceleratorId, Function.identity()));

    private static final Map<String, Part> PARTS =
            BundledParts.all().stream().collect(Collectors.toUnmodifiableMap(Part::id, Function.identity()));

    private final AcceleratorDirectory accelerators;

    CheckCompatibility(AcceleratorDirectory accelerators) {
        this.accelerators = accelerators;
    }

    CompatibilityView check(CompatibilityRequest request) {
        request.check().orThrow();
        Machine machine = request.machine().toMachine();
        Change change = change(request, machine);
        List<Finding> findings = Compatibility.check(machine, change);
        List<Power> after = after(machine, change);
        Power needed = PowerSupplyRule.needed(after);
        return new CompatibilityView(
                Compatibility.isPossible(findings),
                findings.stream().map(CompatibilityView.FindingView::from).toList(),
                needed.watts(),
                PowerSupplyRule.recommended(after).watts(),
                PowerSupplyRule.nextSize(needed).watts(),
                CoolingRule.classFor(PowerSupplyRule.drawn(after)));
    }

    private Change change(CompatibilityRequest request, Machine machine) {
        Optional<Accelerator> accelerator = accelerators.all().stream()
                .filter(known -> known.id().equals(request.part()))
                .findFirst();
        if (accelerator.isPresent()) {
            Change.Card card = card(accelerator.get());
            if (!request.replaces()) {
                return new Change.AddAccelerator(card);
            }
            if (machine.accelerators().isEmpty()) {
                throw Problem.invalid(
                        "replace", "replace is true, but machine.acceleratorWatts names no accelerator that goes out.");
            }
            return new Change.ReplaceAccelerator(machine.accelerators().getFirst(), card);
        }
        Part part = PARTS.get(request.part());
        if (part == null) {
            throw Problem.notFound("accelerator or part", request.part());
        }
        return switch (part) {
            case MemoryKit kit -> request.replaces() ? new Change.ReplaceMemory(kit) : new Change.AddMemory(kit);
            case Cpu cpu -> new Change.ReplaceCpu(cpu);
            case StorageDevice disk -> new Change.AddStorage(disk);
            case Cooling cooler -> new Change.ReplaceCooler(cooler);
            case dev.supercargo.hardware.parts.Motherboard board -> throw unchecked(board);
            case dev.supercargo.hardware.parts.PowerSupply supply -> throw unchecked(supply);
            case dev.supercargo.hardware.parts.Enclosure enclosure -> throw unchecked(enclosure);
            case dev.supercargo.hardware.parts.EdgeDevice device -> throw unchecked(device);
            case dev.supercargo.hardware.parts.CompleteSystem system -> throw unchecked(system);
        };
    }

    private static Problem unchecked(Part part) {
        return Problem.invalid(
                "part",
                part.id() + " is a " + part.kind()
                        + ", which no rule checks. Maybe an accelerator, CPU, memory kit, disk" + " or cooler.");
    }

    private static Change.Card card(Accelerator accelerator) {
        AcceleratorCard board = CARDS.get(accelerator.id());
        return new Change.Card(
                accelerator.name(),
                accelerator.tdp(),
                NullableFact.read(board, AcceleratorCard::length),
                NullableFact.read(board, AcceleratorCard::slots));
    }

    private static List<Power> after(Machine machine, Change change) {
        List<Power> powers = new ArrayList<>(machine.accelerators());
        if (change instanceof Change.ReplaceAccelerator(Power removed, Change.Card card)) {
            powers.remove(removed);
            add(powers, card);
        } else if (change instanceof Change.AddAccelerator(Change.Card card)) {
            add(powers, card);
        }
        return powers;
    }

    private static void add(List<Power> powers, Change.Card card) {
        if (card.power() instanceof Known<Power>(Power power)) {
            powers.add(power);
        }
    }
}
