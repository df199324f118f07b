package dev.supercargo.engine.prediction.edge;

import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.quantities.Bandwidth;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Power;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A board with its power modes.
 *
 * @param id which board, such as {@code jetson-agx-orin-64gb}
 * @param spec data sheet of its accelerator
 * @param modes by rising power; not empty
 */
public record EdgeDevice(String id, AcceleratorSpec spec, List<PowerMode> modes) {

    public EdgeDevice {
        List<PowerMode> sorted = new ArrayList<>(modes);
        sorted.sort(Comparator.comparing(PowerMode::power).thenComparing(PowerMode::name));
        modes = List.copyOf(sorted);
        if (modes.isEmpty()) {
            throw new IllegalArgumentException(id + " has no power mode. Maybe state its highest one.");
        }
    }

    /** With the one mode that a data sheet describes; unknown if it names neither power nor bandwidth. */
    public static Measured<EdgeDevice> atFullPower(AcceleratorSpec spec) {
        if (spec.tdp() instanceof Measured.Known<Power>(Power power)
                && spec.memoryBandwidth() instanceof Measured.Known<Bandwidth>(Bandwidth bandwidth)) {
            return Measured.known(new EdgeDevice(
                    spec.id().value(),
                    spec,
                    List.of(new PowerMode("MAXN", power, Measured.known(new ModeRates(spec.peak(), bandwidth))))));
        }
        return Measured.unknown("the data sheet of " + spec.id() + " lacks power or memory bandwidth");
    }

    AcceleratorSpec at(Power power, ModeRates rates) {
        return new AcceleratorSpec(
                spec.id(),
                spec.name(),
                spec.vendor(),
                spec.architecture(),
                spec.kind(),
                spec.memory(),
                Measured.known(rates.memoryBandwidth()),
                rates.peak(),
                spec.intraNodeLink(),
                Measured.known(power));
    }
}
