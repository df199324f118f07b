package dev.supercargo.engine.prediction;

import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.engine.hardware.Precision;
import dev.supercargo.quantities.Bandwidth;
import java.util.Comparator;
import java.util.Map;

/**
 * The fitted constants of the analytic model; the formulas that use them are in docs/cost-model.md.
 *
 * @param transformerEfficiency share of the dense peak that large 16-bit transformer steps reach on Ampere
 * @param convolutionEfficiency the same for convolutions, whose memory traffic is added on top
 * @param precisionFactor multiplies efficiency where a format is harder to feed than 16 bit; 1 if absent
 * @param architectureFactor multiplies efficiency for architectures whose name begins with the key (software stack
 *     included), the longest key first; 1 if none does
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
     * Fitted on published training speeds, every publication weighing the same: transformers on llm-foundry, vTrain,
     * Megatron-Bridge, torchtitan and AWS Neuron (mean error 15 to 22 % on the first two), convolutions on Lambda's and
     * timm's tables (13 and 21 %). Precision and architecture cannot be told apart for Blackwell, whose dense rows are
     * all 8 or 4 bit. Architectures without training data follow their measured share of peak in matrix products.
     */
    public static Coefficients fitted() {
        return new Coefficients(
                0.56,
                1.0,
                Map.of(Precision.FP8, 0.80, Precision.INT8, 0.80, Precision.FP4, 0.55, Precision.FP32, 1.3),
                Map.ofEntries(
                        Map.entry("Turing", 0.80),
                        Map.entry("Volta", 0.90),
                        Map.entry("Ampere", 1.00),
                        Map.entry("Ada", 0.90),
                        Map.entry("Hopper", 0.85),
                        Map.entry("Blackwell", 1.15),
                        Map.entry("CDNA3", 0.65),
                        Map.entry("CDNA4", 0.80),
                        Map.entry("TPU", 1.10),
                        Map.entry("CDNA", 0.60),
                        Map.entry("RDNA", 0.50),
                        Map.entry("Gaudi", 1.00),
                        Map.entry("NeuronCore", 0.60)),
                900_000,
                0.0012,
                0.020,
                0.24,
                0.11,
                0.47,
                17.5,
                1.08,
                4.0 / 3,
                2.0 / 3,
                1.25,
                Bandwidth.ofGigabytes(25),
                Bandwidth.ofGigabytes(12.5));
    }

    double efficiencyFactor(AcceleratorSpec accelerator, Precision runsAs) {
        double architecture = architectureFactor.entrySet().stream()
                .filter(entry -> accelerator.architecture().startsWith(entry.getKey()))
                .max(Comparator.comparingInt(entry -> entry.getKey().length()))
                .map(Map.Entry::getValue)
                .orElse(1.0);
        return precisionFactor.getOrDefault(runsAs, 1.0) * architecture;
    }
}
