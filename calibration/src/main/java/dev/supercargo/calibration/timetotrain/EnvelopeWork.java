package dev.supercargo.calibration.timetotrain;

import java.util.Map;

/** The back-of-envelope for MLPerf: one product of time, devices and peak per benchmark, the median of its results. */
final class EnvelopeWork {

    /** 10¹⁸ operations at peak. */
    static final Map<String, Double> EXAFLOPS = Map.ofEntries(
            Map.entry("bert", 3.45),
            Map.entry("dlrm", 0.261),
            Map.entry("dlrm_dcnv2", 2.01),
            Map.entry("gnn", 5.34),
            Map.entry("gpt3", 2030.0),
            Map.entry("llama2_70b_lora", 13.8),
            Map.entry("llama31_405b", 8080.0),
            Map.entry("maskrcnn", 7.06),
            Map.entry("minigo", 49.4),
            Map.entry("resnet", 4.9),
            Map.entry("retinanet", 23.9),
            Map.entry("rgat", 5.35),
            Map.entry("rnnt", 6.95),
            Map.entry("ssd", 17.1),
            Map.entry("stable_diffusion", 16.3),
            Map.entry("unet3d", 5.53));

    private EnvelopeWork() {}
}
