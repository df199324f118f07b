package dev.supercargo.hardware.parts;

import dev.supercargo.quantities.ComputeRate;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Power;
import java.util.List;

/**
 * A device for inference at the edge, or a processor's neural unit.
 *
 * @param acceleratorId its accelerator in the catalog, if software sees one
 * @param memory unknown where the host gives it
 * @param rate INT8 as the vendor states it
 * @param powerModes by rising power; empty where none are stated
 * @param rated clocks at which the accelerator's data sheet holds
 */
public record EdgeDevice(
        PartFacts facts,
        EdgeKind edge,
        Measured<String> acceleratorId,
        Measured<Memory> memory,
        Measured<StatedRate> rate,
        List<PowerMode> powerModes,
        Measured<Clocks> rated)
        implements Part {

    /** How it is built. */
    public enum EdgeKind {
        MODULE,
        BOARD,
        CARD,
        USB,
        /** A neural unit inside a processor. */
        NPU
    }

    /** What a stated rate counts. */
    public enum Sparsity {
        DENSE,
        /** Half of the weights are zero; dense models see half the rate. */
        SPARSE,
        NOT_STATED
    }

    public record StatedRate(ComputeRate rate, Sparsity sparsity) {

        /** What a dense model can count on; unknown where the vendor does not say what the rate counts. */
        public Measured<ComputeRate> dense() {
            return switch (sparsity) {
                case DENSE -> Measured.known(rate);
                case SPARSE -> Measured.known(rate.times(0.5));
                case NOT_STATED -> Measured.unknown("the vendor does not say whether the rate counts sparsity");
            };
        }
    }

    /**
     * @param budget power of the module in that mode
     * @param clocks in that mode
     */
    public record PowerMode(String name, Power budget, Measured<Clocks> clocks) {}

    public EdgeDevice {
        powerModes = List.copyOf(powerModes);
    }

    @Override
    public PartKind kind() {
        return PartKind.EDGE_DEVICE;
    }
}
