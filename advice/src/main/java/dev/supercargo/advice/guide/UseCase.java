package dev.supercargo.advice.guide;

/** The guide's primary focus of a project ("Define Your Primary Use Case"). */
public enum UseCase {
    VISION("computer vision", "resnet-50"),
    LANGUAGE("natural language processing", "bert-large"),
    TIME_SERIES("time series", "n-beats"),
    GENERATIVE("generative models", "stable-diffusion-1.5"),
    CLASSICAL("classical learning", "xgboost-higgs"),
    RESEARCH("research and experiments", "gpt2-medium"),
    PRODUCTION("production", "resnet-50"),
    LEARNING("learning and teaching", "mobilenet-v3-large");

    private final String label;
    private final String typicalModel;

    UseCase(String label, String typicalModel) {
        this.label = label;
        this.typicalModel = typicalModel;
    }

    public String label() {
        return label;
    }

    /** Id of the catalog's model that stands for it when nobody names one. */
    public String typicalModel() {
        return typicalModel;
    }
}
