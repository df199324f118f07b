package dev.supercargo.engine.prediction;

import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.engine.hardware.Precision;
import dev.supercargo.quantities.Bandwidth;
import java.util.Map;

/**
 * The fitted constants of the analytic model; the formulas that use them are in docs/cost-model.md.
 *
 * @param transformerEfficiency share of the dense peak that large transformer steps reach
 * @param convolutionEfficiency the same for convolutions, before memory traffic is added
 * @param precisionFactor multiplies efficiency where a format is harder to feed than 16 bit; 1 if absent
 * @param architectureFactor multiplies efficiency for an architecture (its software stack included); 1 if absent
 * @param saturation elements (micro batch × sequence × width) at which half of the efficiency is reached
 * @param launchSecondsPerLayer host time per layer and micro batch that devices cannot hide
 * @param stepSeconds host time per optimizer step of models without layers
 * @param tensorExposed share of tensor-parallel communication that is not hidden
 * @param dataExposed share of data-parallel communication that is not hidden as long as it is shorter than computing
 * @param bubble weight of the pipeline bubble (stages − 1) / micro batches
 * @param activationTraffic how often stored activations cross the memory bus in one step
 * @param selectiveRecompute arithmetic of selective recomputation relative to none
 * @param fullRecompute arithmetic of full recomputation relative to none: 4 passes instead of 3
 * @param adapterWork arithmetic of adapter tuning relative to full: no gradients of frozen weights
 * @param dequantisation slowdown of 4-bit frozen weights
 * @param assumedIntraNode one direction, when the data sheet has no link: PCIe 4 ×16
 * @param assumedInterNode one direction per node, when the offer has none: 100 Gbit/s
 */
public record Coefficients(
        double transformerEfficiency,
        double convolutionEfficiency,
        Map<Precision, Double> precisionFactor,
        Map<String, Double> architectureFactor,
        double saturation,
        double launchSecondsPerLayer,
        double stepSeconds,
        double tensorExposed,
        double dataExposed,
        double bubble,
        double activationTraffic,
        double selectiveRecompute,
        double fullRecompute,
        double adapterWork,
        double dequantisation,
        Bandwidth assumedIntraNode,
        Bandwidth assumedInterNode) {

    public Coefficients {
        precisionFactor = Map.copyOf(precisionFactor);
        architectureFactor = Map.copyOf(architectureFactor);
    }

    /**
     * Fitted on published training throughputs (llm-foundry, Megatron-Bridge, MaxText, vTrain, Lambda, NVIDIA
     * DeepLearningExamples); factors of architectures without training data follow their measured share of peak in
     * matrix products.
     */
    public static Coefficients fitted() {
        return new Coefficients(
                0.55,
                0.50,
                Map.of(Precision.FP8, 0.75, Precision.INT8, 0.75, Precision.FP4, 0.46, Precision.FP32, 1.3),
                Map.of(
                        "Ampere", 1.10,
                        "Hopper", 0.95,
                        "Blackwell", 1.00,
                        "Volta", 0.85,
                        "Turing", 0.75,
                        "CDNA3", 0.65,
                        "CDNA4", 0.80,
                        "Trainium", 0.60),
                400_000,
                0.0006,
                0.010,
                0.24,
                0.11,
                0.47,
                22,
                1.08,
                4.0 / 3,
                2.0 / 3,
                1.25,
                Bandwidth.ofGigabytes(25),
                Bandwidth.ofGigabytes(12.5));
    }

    double efficiencyFactor(AcceleratorSpec accelerator, Precision runsAs) {
        return precisionFactor.getOrDefault(runsAs, 1.0)
                * architectureFactor.getOrDefault(accelerator.architecture(), 1.0);
    }
}
