package dev.supercargo.calibration.speed;

import dev.supercargo.engine.prediction.Cluster;
import dev.supercargo.engine.workload.FineTuning;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.engine.workload.Parallelism;
import dev.supercargo.engine.workload.Training;
import dev.supercargo.engine.workload.TrainingSetup;
import dev.supercargo.engine.workload.Work;
import dev.supercargo.quantities.Bandwidth;
import dev.supercargo.quantities.Measured;

/** What is asked: the mix that a prediction's speed is measured on. */
public enum Question {
    /** Pre-training of 70 billion parameters: tensor and pipeline parallelism over eight nodes. */
    LLAMA_70B_ON_64_H100("Llama 2 70B on 8 × 8 H100") {
        @Override
        Training training() {
            ModelProfile model = Profiles.llama70b();
            TrainingSetup setup = TrainingSetup.defaultsFor(model)
                    .withParallelism(Parallelism.ofTensor(8).withSequence(true).withPipeline(2));
            return work(model, setup, new Work.Tokens(300_000_000_000L));
        }

        @Override
        Cluster cluster() {
            return new Cluster(DataSheets.h100(), DEVICES_OF_NODE, 8, Measured.known(Bandwidth.ofGigabytes(400)));
        }
    },
    /** Adapter tuning on one device. */
    LLAMA_7B_LORA_ON_1_A100("Llama 2 7B, LoRA, on 1 A100") {
        @Override
        Training training() {
            ModelProfile model = Profiles.llama7b();
            TrainingSetup setup = TrainingSetup.defaultsFor(model).withFineTuning(FineTuning.LORA);
            return work(model, setup, new Work.Tokens(100_000_000));
        }

        @Override
        Cluster cluster() {
            return Cluster.oneNode(DataSheets.a100(), 1);
        }
    },
    /** A convolutional network on one node of an older generation. */
    RESNET_50_ON_8_V100("ResNet-50 on 8 V100") {
        @Override
        Training training() {
            ModelProfile model = Profiles.resnet50();
            return work(model, TrainingSetup.defaultsFor(model), new Work.Samples(90L * 1_281_167));
        }

        @Override
        Cluster cluster() {
            return Cluster.oneNode(DataSheets.v100(), DEVICES_OF_NODE);
        }
    };

    private static final int DEVICES_OF_NODE = 8;

    private final String label;

    Question(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    abstract Training training();

    abstract Cluster cluster();

    private static Training work(ModelProfile model, TrainingSetup setup, Work work) {
        return new Training(Measured.known(model), setup, work, 0);
    }
}
