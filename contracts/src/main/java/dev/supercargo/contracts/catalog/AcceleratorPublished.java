package dev.supercargo.contracts.catalog;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An accelerator type is known with these data-sheet values.
 *
 * @param acceleratorId canonical slug, {@code nvidia-h100-sxm-80gb}
 * @param version grows by one with every change of this accelerator
 * @param kind {@code GPU}, {@code TPU}, {@code NPU} or {@code CPU}
 * @param memoryBytes memory of one accelerator
 * @param memoryBandwidthBytesPerSecond absent if unknown
 * @param peakFlopsPerSecond dense peak by precision ({@code FP32 TF32 FP16 BF16 FP8 INT8 FP4}); an absent precision is unknown
 * @param intraNodeBandwidthBytesPerSecond bidirectional link between accelerators of one node, absent if unknown
 * @param interconnect name of that link, such as {@code NVLink4}
 * @param source where the values were read
 * @param asOf when they were read
 */
public record AcceleratorPublished(
        String acceleratorId,
        long version,
        String name,
        String vendor,
        String architecture,
        String kind,
        long memoryBytes,
        @Nullable Double memoryBandwidthBytesPerSecond,
        Map<String, Double> peakFlopsPerSecond,
        @Nullable Double intraNodeBandwidthBytesPerSecond,
        @Nullable String interconnect,
        @Nullable Double tdpWatts,
        @Nullable LocalDate launchedOn,
        String source,
        LocalDate asOf)
        implements AcceleratorEvent {}
