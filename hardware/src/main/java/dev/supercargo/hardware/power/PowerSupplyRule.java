package dev.supercargo.hardware.power;

import dev.supercargo.quantities.Power;
import java.util.Collection;
import java.util.stream.DoubleStream;

/**
 * The hardware guide's rule for power supplies: the accelerators' power and 200 W for processor, memory and storage,
 * and 20 % on top. One RTX 3090: {@code (350 W + 200 W) × 1.2 = 660 W}.
 */
public final class PowerSupplyRule {

    private static final Power REST_OF_THE_MACHINE = new Power(200);
    private static final double HEADROOM = 1.2;

    /** The guide wants 20 to 30 % for what comes later. */
    private static final double FORWARD_HEADROOM = 1.3;

    private static final double[] SIZES = {
        450, 550, 650, 750, 850, 1000, 1200, 1300, 1500, 1600, 2000, 2400, 3000, 4000, 6000
    };

    private PowerSupplyRule() {}

    /** What the supply must be rated for at least. */
    public static Power needed(Collection<Power> accelerators) {
        return drawn(accelerators).times(HEADROOM);
    }

    /** What it should be rated for if the machine is to grow. */
    public static Power recommended(Collection<Power> accelerators) {
        return drawn(accelerators).times(FORWARD_HEADROOM);
    }

    /** What the machine draws at full load by the rule: accelerators and 200 W. */
    public static Power drawn(Collection<Power> accelerators) {
        return accelerators.stream().reduce(REST_OF_THE_MACHINE, Power::plus);
    }

    /** The next size that is sold; {@code needed} itself above the largest one. */
    public static Power nextSize(Power needed) {
        return new Power(DoubleStream.of(SIZES)
                .filter(size -> size >= needed.watts())
                .findFirst()
                .orElse(needed.watts()));
    }
}
