package dev.supercargo.calibration.speed;

import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.engine.prediction.Benchmark;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.engine.workload.TrainingSetup;
import java.util.ArrayList;
import java.util.List;

/**
 * Measurements for the predictor to search: as many as the catalog ships, 72, every model on every device in eight
 * sizes. Only their number and kind matter here; their speeds are round numbers.
 */
final class Measurements {

    private static final int SIZES = 8;
    private static final double UNITS_PER_SECOND_OF_ONE = 1000;

    private Measurements() {}

    static List<Benchmark> all() {
        List<Benchmark> all = new ArrayList<>();
        for (ModelProfile model : Profiles.all()) {
            for (AcceleratorSpec accelerator : DataSheets.all()) {
                for (int size = 1; size <= SIZES; size++) {
                    all.add(new Benchmark(
                            model.id() + "-" + accelerator.id() + "-" + size,
                            model.id(),
                            accelerator.id(),
                            size,
                            1,
                            TrainingSetup.defaultsFor(model),
                            UNITS_PER_SECOND_OF_ONE * size));
                }
            }
        }
        return all;
    }
}
