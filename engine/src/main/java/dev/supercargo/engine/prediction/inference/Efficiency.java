package dev.supercargo.engine.prediction.inference;

/**
 * What serving software gets out of a data sheet. Set by published measurements, which docs/prediction.md lists.
 *
 * @param language share of the dense peak that large products of a language model reach
 * @param samples the same for convolutions, whose memory traffic is added on top
 * @param bandwidth share of memory bandwidth that the reading of weights and caches reaches
 * @param layerSeconds launches and synchronisation of one layer
 * @param passSeconds launches of one pass of a model without known layers
 */
record Efficiency(double language, double samples, double bandwidth, double layerSeconds, double passSeconds) {

    /** Llama 2 on A100 and H100 (gpt-fast, NeMo, TensorRT-LLM), ResNet-50 on V100 (TensorRT). */
    static Efficiency server() {
        return new Efficiency(0.50, 1.0, 0.87, 70e-6, 1.5e-3);
    }

    /** ResNet-50 on Jetson Nano and AGX Xavier (TensorRT). */
    static Efficiency edge() {
        return new Efficiency(0.4, 0.65, 0.65, 150e-6, 1.5e-3);
    }
}
