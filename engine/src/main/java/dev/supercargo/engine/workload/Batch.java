package dev.supercargo.engine.workload;

/**
 * The sizes of a training step.
 *
 * @param micro samples per device and forward pass, 1 or more
 * @param global samples per optimizer step over all devices, 1 or more
 * @param sequenceLength tokens per sample; 1 for models that do not read sequences
 */
public record Batch(int micro, long global, int sequenceLength) {

    public Batch {
        if (micro < 1 || global < 1 || sequenceLength < 1) {
            throw new IllegalArgumentException("batch sizes must be 1 or more, but are micro " + micro + ", global "
                    + global + ", sequence " + sequenceLength);
        }
    }

    public Batch withMicro(int samples) {
        return new Batch(samples, global, sequenceLength);
    }

    public Batch withGlobal(long samples) {
        return new Batch(micro, samples, sequenceLength);
    }
}
