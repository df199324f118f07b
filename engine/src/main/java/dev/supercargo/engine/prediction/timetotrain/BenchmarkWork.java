package dev.supercargo.engine.prediction.timetotrain;

import java.util.Optional;

/**
 * Work of benchmarks without history, from their rules: how many samples the reference implementation needs at which
 * batch, and what one sample costs. Source of the samples: MLCommons' reference convergence points for training 5.1,
 * which are published before any submission.
 */
enum BenchmarkWork {
    /** Pre-training of Llama 3.1 8B on sequences of 8,192: 6 · N · s plus half of the attention matrix. */
    LLAMA31_8B("llama31_8b", 4.5e14, 32, 178_000, 128, 343_000),
    /** Flux.1 of 11.9 billion parameters at 256 pixels; its double blocks use half of their weights for each token. */
    FLUX1("flux1", 2.7e13, 1024, 8_750_000, 4096, 15_600_000);

    private final String benchmark;
    private final double flopsPerSample;
    private final double smallBatch;
    private final double smallSamples;
    private final double exponent;

    BenchmarkWork(
            String benchmark,
            double flopsPerSample,
            double smallBatch,
            double smallSamples,
            double largeBatch,
            double largeSamples) {
        this.benchmark = benchmark;
        this.flopsPerSample = flopsPerSample;
        this.smallBatch = smallBatch;
        this.smallSamples = smallSamples;
        this.exponent = Math.log(largeSamples / smallSamples) / Math.log(largeBatch / smallBatch);
    }

    static Optional<BenchmarkWork> of(String benchmark) {
        for (BenchmarkWork work : values()) {
            if (work.benchmark.equals(benchmark)) {
                return Optional.of(work);
            }
        }
        return Optional.empty();
    }

    /** Floating-point operations until the target; larger batches need more samples. */
    double flops(double batch) {
        return flopsPerSample * smallSamples * Math.pow(Math.max(1, batch / smallBatch), exponent);
    }

    double usualBatch() {
        return smallBatch;
    }
}
