package dev.supercargo.engine.prediction.sample;

import java.util.Map;

/** Catalog models that the law of workloads knows by another name and counts in the same samples. */
public final class MeasuredModels {

    private static final Map<String, String> WORKLOADS = Map.of(
            "ncf", "Lambda/NCF",
            "dlrm", "PyTorch/Recommendation/DLRM",
            "mask-rcnn-r50-fpn", "PyTorch/Segmentation/MaskRCNN",
            "wav2vec2-large", "PyTorch/SpeechRecognition/wav2vec2");

    private MeasuredModels() {}

    /** The workload's name; the model's own if there is none. */
    public static String workloadOf(String model) {
        return WORKLOADS.getOrDefault(model, model);
    }
}
