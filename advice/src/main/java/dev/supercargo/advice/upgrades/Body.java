package dev.supercargo.advice.upgrades;

import dev.supercargo.advice.machine.Gpu;
import dev.supercargo.advice.machine.Machine;
import dev.supercargo.hardware.compatibility.Machine.MemoryBanks;
import dev.supercargo.hardware.compatibility.Machine.Slots;
import dev.supercargo.hardware.compatibility.Machine.Space;
import dev.supercargo.hardware.parts.MemoryType;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Power;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A machine as the compatibility rules look at it. */
public final class Body {

    private static final String NO_SENSOR = "no sensor tells it";

    private Body() {}

    public static dev.supercargo.hardware.compatibility.Machine of(Machine machine) {
        return new dev.supercargo.hardware.compatibility.Machine(
                Measured.unknown(NO_SENSOR),
                new MemoryBanks(
                        memoryType(machine.memory().type()),
                        Measured.unknown(NO_SENSOR),
                        Measured.unknown(NO_SENSOR),
                        Measured.unknown(NO_SENSOR),
                        Measured.known(machine.memory().installed()),
                        Measured.unknown(NO_SENSOR)),
                powers(machine),
                powerSupply(machine),
                new Slots(machine.enclosure().freeSlots(), Measured.unknown(NO_SENSOR), Measured.unknown(NO_SENSOR)),
                new Space(machine.enclosure().cardClearance(), Measured.unknown(NO_SENSOR)));
    }

    /** Of those cards whose power is known. */
    public static List<Power> powers(Machine machine) {
        List<Power> powers = new ArrayList<>();
        for (Gpu gpu : machine.gpus()) {
            if (gpu.power() instanceof Measured.Known<Power>(Power known)) {
                powers.add(known);
            }
        }
        return powers;
    }

    /** A card of unknown power makes every supply doubtful. */
    private static Measured<Power> powerSupply(Machine machine) {
        return powers(machine).size() == machine.gpus().size()
                ? machine.enclosure().powerSupply()
                : Measured.unknown("the power of a card is unknown");
    }

    private static Measured<MemoryType> memoryType(Measured<String> told) {
        return switch (told) {
            case Measured.Unknown<String>(String reason) -> Measured.unknown(reason);
            case Measured.Known<String>(String name) ->
                Arrays.stream(MemoryType.values())
                        .filter(type -> type.name().equals(name.toUpperCase(Locale.ROOT)))
                        .findFirst()
                        .map(Measured::known)
                        .orElse(Measured.unknown("memory of type " + name));
        };
    }
}
