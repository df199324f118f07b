package dev.supercargo.calibration.measurement;

import dev.supercargo.calibration.csv.CsvRow;
import dev.supercargo.quantities.Measured;

/**
 * Training speed of any other model (layout {@code vision_nlp_training}).
 *
 * @param origin of the row
 * @param model name
 * @param task as written
 * @param batch samples as written, such as {@code 128 (TF32) / 256 (AMP)}; see {@code batchKind}
 * @param batchKind {@code per_gpu} or {@code global}
 * @param precision as written
 * @param gpu as written
 * @param gpus how many
 * @param samplesPerSecond over all GPUs
 * @param unit of the speed, as written
 * @param millionParameters of the model
 * @param forwardGigaMacs multiply-adds of one forward pass of one sample
 * @param millionActivations outputs of all layers for one sample
 * @param system as written
 * @param software as written
 */
public record SampleMeasurement(
        Origin origin,
        String model,
        String task,
        String batch,
        String batchKind,
        String precision,
        String gpu,
        long gpus,
        double samplesPerSecond,
        String unit,
        Measured<Double> millionParameters,
        Measured<Double> forwardGigaMacs,
        Measured<Double> millionActivations,
        String system,
        String software)
        implements Measurement {

    static SampleMeasurement of(CsvRow row) {
        return new SampleMeasurement(
                Origin.of(row),
                row.required("model"),
                row.text("task"),
                batch(row),
                row.text("batch_kind"),
                row.required("precision"),
                row.required("gpu"),
                (long) row.requiredPositive("gpu_count"),
                row.requiredPositive("samples_per_s"),
                row.text("unit"),
                row.positive("params_m"),
                row.positive("gmacs_fwd"),
                row.positive("macts_m"),
                row.text("system"),
                row.text("software"));
    }

    private static String batch(CsvRow row) {
        String printed = row.text("batch");
        if (PrintedBatch.isNothing(printed)) {
            row.positive("batch");
        }
        return printed;
    }

    @Override
    public String family() {
        return task.isEmpty() ? model : task;
    }

    @Override
    public double measuredTime() {
        return 1 / samplesPerSecond;
    }
}
