package dev.supercargo.calibration.memory;

import dev.supercargo.engine.workload.ModelFamily;
import dev.supercargo.engine.workload.ModelId;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.engine.workload.Optimizer;
import dev.supercargo.engine.workload.SampleUnit;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import java.util.Arrays;
import java.util.Optional;

/**
 * The tests of Lambda's benchmark as model profiles. Parameters are published; what a sample keeps is counted for
 * ResNet-50 (as in the catalog) and NCF, and for the others read off these very logs as the growth per sample, since
 * their recurrent, windowed and flow layers have no closed form: for those the table
 * is an envelope, and scoring them shows that one line per test holds from 8 to 80 GB, not that it was foreseen.
 * Containers of 2020 (Volta, Turing, Pascal) keep more
 * than those of 2021 and later (Ampere), whose kernels are fused.
 */
enum LambdaWorkload {
    RESNET_50("resnet50", ModelFamily.CONVOLUTIONAL, 25_560_000, false, 0, 42.4, 42.4, 42.4, 42.4),
    BERT_BASE("bert_base_squad", ModelFamily.ENCODER_TRANSFORMER, 109_482_240, false, 0, 355, 347, 241, 232),
    BERT_LARGE("bert_large_squad", ModelFamily.ENCODER_TRANSFORMER, 335_141_888, false, 0, 936, 914, 613, 590),
    TRANSFORMER_XL_BASE(
            "transformerxlbase", ModelFamily.DECODER_TRANSFORMER, 192_000_000, true, 1.8, 596, 500, 530, 487),
    TRANSFORMER_XL_LARGE(
            "transformerxllarge", ModelFamily.DECODER_TRANSFORMER, 257_000_000, true, 7.43, 812, 852, 872, 827),
    NCF("ncf", ModelFamily.RECOMMENDER, 31_832_128, true, 4.93, 0.00333, 0.00280, 0.00353, 0.00333),
    WAVEGLOW("waveglow", ModelFamily.SPEECH, 87_730_000, false, 4.06, 660, 629, 999, 588),
    TACOTRON_2("tacotron2", ModelFamily.SPEECH, 28_190_000, false, 0.1, 111, 109, 221, 112);

    private static final double MEBIBYTE = 1024.0 * 1024;

    private final String test;
    private final ModelFamily family;
    private final long parameters;
    private final boolean batchOfAllDevices;
    private final double residentGib;
    private final double older16;
    private final double older32;
    private final double newer16;
    private final double newer32;

    /**
     * The last four are MiB of activations per sample, as 16-bit numbers: with older containers at 16 and 32 bit, with
     * newer ones at 16 and 32 bit. Where newer containers keep 32 bit in mixed precision, their 16-bit figure is high.
     */
    LambdaWorkload(
            String test,
            ModelFamily family,
            long parameters,
            boolean batchOfAllDevices,
            double residentGib,
            double older16,
            double older32,
            double newer16,
            double newer32) {
        this.test = test;
        this.family = family;
        this.parameters = parameters;
        this.batchOfAllDevices = batchOfAllDevices;
        this.residentGib = residentGib;
        this.older16 = older16;
        this.older32 = older32;
        this.newer16 = newer16;
        this.newer32 = newer32;
    }

    static Optional<LambdaWorkload> of(String test) {
        return Arrays.stream(values())
                .filter(workload -> workload.test.equals(test))
                .findFirst();
    }

    ModelProfile profile(boolean newer, boolean wide) {
        double sample = wide ? (newer ? newer32 : older32) : newer ? newer16 : older16;
        return new ModelProfile(
                new ModelId(test.replace('_', '-')),
                test,
                family,
                SampleUnit.SAMPLE,
                parameters,
                parameters,
                Measured.unknown("its activations are stated per sample"),
                Measured.unknown("not needed for memory"),
                Measured.known(Memory.ofBytes(sample * MEBIBYTE)));
    }

    Optimizer optimizer() {
        return this == RESNET_50 ? Optimizer.SGD_MOMENTUM : Optimizer.ADAM;
    }

    /** Whether the logs give the batch of all devices together. */
    boolean batchOfAllDevices() {
        return batchOfAllDevices;
    }

    /** The data set of NCF, recurrent memory and adaptive softmax of Transformer-XL, filters of WaveGlow. */
    double residentGib() {
        return residentGib;
    }
}
