package dev.supercargo.calibration.measurement;

import dev.supercargo.calibration.csv.CsvRow;
import dev.supercargo.quantities.Measured;

/**
 * A language model's training speed (layout {@code llm_training}).
 *
 * @param origin of the row
 * @param family of models
 * @param model name
 * @param parameters all of them
 * @param activeParameters those one token passes
 * @param layers transformer blocks
 * @param hidden width
 * @param vocabulary tokens of the output layer
 * @param sequence tokens per sample
 * @param globalBatch samples per optimizer step
 * @param microBatch samples per forward pass and replica
 * @param precision as written
 * @param gpu as written
 * @param gpus how many
 * @param tensor parallel size
 * @param pipeline stages
 * @param context parallel size
 * @param experts parallel size
 * @param sharding as written
 * @param recomputation as written
 * @param software as written
 * @param task as written
 * @param tokensPerSecond over all GPUs
 */
public record LanguageMeasurement(
        Origin origin,
        String family,
        String model,
        Measured<Double> parameters,
        Measured<Double> activeParameters,
        Measured<Long> layers,
        Measured<Long> hidden,
        Measured<Long> vocabulary,
        Measured<Long> sequence,
        Measured<Long> globalBatch,
        Measured<Long> microBatch,
        String precision,
        String gpu,
        long gpus,
        Measured<Long> tensor,
        Measured<Long> pipeline,
        Measured<Long> context,
        Measured<Long> experts,
        String sharding,
        String recomputation,
        String software,
        String task,
        double tokensPerSecond)
        implements Measurement {

    static LanguageMeasurement of(CsvRow row) {
        Measured<Long> sequence = row.count("seq_len");
        Measured<Long> globalBatch = row.count("global_batch");
        return new LanguageMeasurement(
                Origin.of(row),
                row.text("family"),
                row.text("model"),
                row.positive("params"),
                row.positive("active_params"),
                row.count("n_layers"),
                row.count("hidden"),
                row.count("vocab"),
                sequence,
                globalBatch,
                row.count("micro_batch"),
                row.required("precision"),
                row.required("gpu"),
                (long) row.requiredPositive("gpu_count"),
                row.count("tp"),
                row.count("pp"),
                row.count("cp"),
                row.count("ep"),
                row.text("sharding"),
                row.text("act_ckpt"),
                row.text("software"),
                row.text("task"),
                tokensPerSecond(row, sequence, globalBatch));
    }

    /** The file's own figure, else tokens of a step over its time. */
    private static double tokensPerSecond(CsvRow row, Measured<Long> sequence, Measured<Long> globalBatch) {
        if (row.positive("tokens_per_s_total") instanceof Measured.Known<Double>(Double stated)) {
            return stated;
        }
        if (sequence instanceof Measured.Known<Long>(Long tokens)
                && globalBatch instanceof Measured.Known<Long>(Long samples)) {
            return (double) tokens * samples / row.requiredPositive("step_time_s");
        }
        return row.requiredPositive("tokens_per_s_total");
    }

    @Override
    public double measuredTime() {
        return 1 / tokensPerSecond;
    }
}
