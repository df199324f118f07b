package dev.supercargo.calibration.measurement;

import dev.supercargo.calibration.csv.CsvRow;
import dev.supercargo.quantities.Measured;

/**
 * Time until a model has reached its target quality (layout {@code mlperf_training}).
 *
 * @param origin of the row
 * @param round of the benchmark, such as {@code v4.1}
 * @param submitter who measured
 * @param system as written
 * @param gpu as written, from the accelerator column where the normalised one is empty
 * @param gpus how many
 * @param perNode accelerators of a node
 * @param nodes in use
 * @param benchmark task
 * @param division closed or open
 * @param minutes mean over the runs
 * @param globalBatch samples per step
 * @param samplesToConverge until the target was reached
 * @param samplesPerSecond while training
 * @param interconnect between nodes, as written
 * @param software framework as written
 */
public record TimeToTrainMeasurement(
        Origin origin,
        String round,
        String submitter,
        String system,
        String gpu,
        long gpus,
        Measured<Long> perNode,
        Measured<Double> nodes,
        String benchmark,
        String division,
        double minutes,
        Measured<Double> globalBatch,
        Measured<Double> samplesToConverge,
        Measured<Double> samplesPerSecond,
        String interconnect,
        String software)
        implements Measurement {

    static TimeToTrainMeasurement of(CsvRow row) {
        return new TimeToTrainMeasurement(
                Origin.of(row),
                row.text("round"),
                row.text("submitter"),
                row.text("system"),
                row.text("gpu").isEmpty() ? row.required("accelerator") : row.text("gpu"),
                (long) row.requiredPositive("gpu_count"),
                row.count("accel_per_node"),
                row.positive("nodes"),
                row.required("benchmark"),
                row.text("division"),
                row.requiredPositive("ttt_min_mlperf"),
                row.positive("global_batch"),
                row.positive("samples_to_converge"),
                row.positive("samples_per_s_train"),
                row.text("node_interconnect"),
                row.text("framework"));
    }

    @Override
    public String family() {
        return benchmark;
    }

    @Override
    public double measuredTime() {
        return minutes;
    }
}
