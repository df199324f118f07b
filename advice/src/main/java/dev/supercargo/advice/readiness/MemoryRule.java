package dev.supercargo.advice.readiness;

import static dev.supercargo.advice.readiness.Curve.at;

import dev.supercargo.advice.machine.MainMemory;

/** By the guide's sizes for development: 16 GB minimum, 32 recommended, 64 professional, 128 enterprise. */
final class MemoryRule {

    private static final Curve SIZE =
            Curve.through(at(2, 0), at(8, 0.2), at(16, 0.4), at(32, 0.65), at(64, 0.85), at(128, 1));

    /** What firmware and graphics keep for themselves: a machine sold with 32 GB shows a little less. */
    private static final double KEPT_BY_FIRMWARE = 1.07;

    private MemoryRule() {}

    static ComponentScore score(MainMemory memory) {
        double gib = memory.usable().gib() * (memory.limited() ? 1 : KEPT_BY_FIRMWARE);
        return new ComponentScore(
                Component.MEMORY,
                new Share(SIZE.share(gib)),
                memory.usable()
                        + (memory.limited() ? " granted of " + memory.installed() : "")
                        + "; the guide's minimum is 16 GB, its recommendation 32 GB");
    }
}
