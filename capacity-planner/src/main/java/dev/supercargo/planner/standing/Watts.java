package dev.supercargo.planner.standing;

import dev.supercargo.contracts.catalog.AssetRegistered;
import dev.supercargo.hardware.accelerators.Accelerator;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Power;

/** What one accelerator draws with its share of the machine; 0 as far as neither data sheet nor catalog tell. */
final class Watts {

    private Watts() {}

    static double of(Measured<Accelerator> sheet, AssetRegistered asset) {
        double system = asset.systemWatts() == null ? 0 : asset.systemWatts() / asset.acceleratorsPerNode();
        return alone(sheet) + system;
    }

    static double alone(Measured<Accelerator> sheet) {
        return sheet instanceof Measured.Known<Accelerator>(Accelerator known)
                        && known.tdp() instanceof Measured.Known<Power>(Power tdp)
                ? tdp.watts()
                : 0;
    }
}
