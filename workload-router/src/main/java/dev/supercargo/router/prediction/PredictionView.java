package dev.supercargo.router.prediction;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.engine.prediction.inference.Band;
import dev.supercargo.quantities.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What to expect on one combination of accelerator and count; an absent field is unknown. */
@Schema(name = "Prediction")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PredictionView(
        String acceleratorId,
        String accelerator,
        int acceleratorsPerNode,
        int nodes,

        @Schema(description = "False if it cannot run there; reasons say why")
        boolean possible,

        @Schema(description = "Needed to fit; the numbers are those with it")
        String change,

        @Schema(description = "Computing alone, without start-up, data transfer, checkpoints and interruptions")
        TimeView time,

        @Schema(description = "Median of one optimizer step")
        Double stepSeconds,

        @Schema(description = "Median over all accelerators, in the model's unit")
        Double unitsPerSecond,

        @Schema(description = "TOKEN or SAMPLE") String unit,

        @Schema(
                description =
                        "Share of the dense peak that the model's operations use, recomputation not counted, 0..1")
        Double modelFlopsUtilization,

        @Schema(description = "Of kind inference only") ServingView serving,

        MemoryView memory,

        @Schema(description = "The cheapest place of each market that has such machines, cheapest first")
        List<CostView> costs,

        @Schema(description = "What the numbers rest on, as sentences")
        List<String> evidence,

        @Schema(description = "Why something is impossible or unknown, as sentences")
        List<String> reasons) {

    /** Nothing can be said, or it cannot run. */
    static PredictionView refused(AcceleratorSpec accelerator, int perNode, int nodes, String reason) {
        return refused(accelerator, perNode, nodes, reason, new MemoryView("UNKNOWN", null, null, null, List.of()));
    }

    static PredictionView refused(
            AcceleratorSpec accelerator, int perNode, int nodes, String reason, MemoryView memory) {
        return new PredictionView(
                accelerator.id().value(),
                accelerator.name(),
                perNode,
                nodes,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                memory,
                List.of(),
                List.of(),
                List.of(reason));
    }

    /** Quantiles of the running time. */
    @Schema(name = "PredictedTime")
    public record TimeView(Duration p10, Duration p50, Duration p90) {

        static TimeView of(Band band) {
            return new TimeView(band.p10(), band.p50(), band.p90());
        }
    }

    /** How fast questions are answered; one replica answers its batch, all replicas together make unitsPerSecond. */
    @Schema(name = "PredictedServing")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ServingView(
            @Schema(description = "Replicas of the model on these accelerators")
            int replicas,

            @Schema(description = "Accelerators of one replica")
            int tensor,

            @Schema(description = "Until the first token of the batch, or until the whole batch of samples")
            TimeView firstAnswer,

            @Schema(description = "Between two tokens of one answer; absent where nothing is written")
            TimeView perToken,

            @Schema(description = "Until the last token of the batch")
            TimeView whole,

            @Schema(description = "Reading prompts, all replicas; absent for models that take samples")
            Double prefillTokensPerSecond,

            @Schema(description = "Writing answers, all replicas; absent where nothing is written")
            Double decodeTokensPerSecond,

            @Schema(description = "Of boards at the edge only")
            PowerModeView powerMode) {}

    /** The mode of a board that reaches the goal with the least power; where none does, the fastest that may be used. */
    @Schema(name = "PredictedPowerMode")
    public record PowerModeView(
            @Schema(description = "Id of the edge device in the catalog")
            String board,

            @Schema(description = "As the vendor calls it") String mode,

            @Schema(description = "Drawn at most") double watts,

            @Schema(description = "Energy of one unit if the mode's whole power is drawn")
            double joulesPerUnit,

            @Schema(description = "Nine cases in ten are faster")
            double unitsPerSecondLeast,

            @Schema(description = "One case in ten is faster")
            double unitsPerSecondMost) {}

    /** Memory of the fullest accelerator. */
    @Schema(name = "PredictedMemory")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MemoryView(
            @Schema(description = "FITS, FITS_WITH_CHANGES, CANNOT_FIT or UNKNOWN")
            String verdict,

            @Schema(description = "With the setup as asked") Long neededBytes,

            Long availableBytes,

            @Schema(description = "Chosen sharding stage, if it fits: NONE, ZERO1, ZERO2 or ZERO3")
            String sharding,

            @Schema(description = "Each of which would make it fit, cheapest first")
            List<ChangeView> changes) {}

    /** Something that would make it fit. */
    @Schema(name = "MemoryChange")
    public record ChangeView(String what, int accelerators, long neededBytes) {}

    /** What the running time costs at one place, machines paid whole. */
    @Schema(name = "PredictedCost")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CostView(
            @Schema(description = "SPOT, ON_DEMAND, RESERVED or OWNED")
            String market,

            String optionId,
            String provider,
            String region,
            String instanceType,

            @Schema(description = "All nodes together") Money pricePerHour,

            @Schema(description = "Cost of the P10 of the running time; absent if that is unknown")
            Money p10,

            Money p50,
            Money p90,

            @Schema(description = "Of kind inference: a million tokens or samples at the median speed")
            Money perMillionUnits,

            String priceSource,
            Instant priceAsOf,

            @Schema(description = "Days since priceAsOf") long priceAgeDays,

            @Schema(description = "Whether a connected cluster could start it there")
            boolean reachable) {}
}
