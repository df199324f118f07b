package dev.supercargo.router.placement;

import dev.supercargo.engine.cost.CostBreakdown;
import dev.supercargo.engine.cost.InterruptionRate;
import dev.supercargo.engine.cost.Wallclock;
import dev.supercargo.engine.placement.Assessment;
import dev.supercargo.engine.placement.CapacityOption;
import dev.supercargo.engine.placement.Justification;
import dev.supercargo.engine.placement.Place;
import dev.supercargo.engine.placement.Ranked;
import dev.supercargo.engine.placement.Reachability;
import dev.supercargo.engine.prediction.MemoryVerdict;
import dev.supercargo.engine.prediction.TimePrediction;
import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * One candidate of a decision as the API shows it; absent fields are unknown.
 *
 * @param rank from 1; the possible ones in the policy's order, then the impossible ones
 * @param pricePerHour full price, all nodes together
 * @param marginalPricePerHour what an hour adds to capacity that is paid for anyway
 * @param expectedCost full cost of the job there
 * @param marginalCost what is spent only because the job runs there
 * @param evidence what the numbers rest on, as sentences
 * @param findings rules that exclude it; empty if it is possible
 * @param reason why it won, or why it lost to the winner
 */
public record CandidateView(
        int rank,
        String optionId,
        String provider,
        String region,
        String zone,
        String instanceType,
        String market,
        String cluster,
        String acceleratorId,
        int acceleratorsPerNode,
        int nodes,
        Money pricePerHour,
        Money marginalPricePerHour,
        String priceSource,
        Instant priceAsOf,
        RunTime predictedRunTime,
        WallclockView wallclock,
        Money expectedCost,
        Money marginalCost,
        Instant expectedFinish,
        Double interruptionsPerHour,
        MemoryView memory,
        List<String> evidence,
        boolean eligible,
        boolean chosen,
        List<FindingView> findings,
        String reason) {

    /** Computing time alone. */
    public record RunTime(Duration p10, Duration p50, Duration p90) {}

    /** Expected wall-clock time, term by term. */
    public record WallclockView(
            Duration startUp,
            Duration dataTransfer,
            Duration compute,
            Duration checkpointOverhead,
            double expectedRestarts,
            Duration restart,
            Duration lostWork,
            Duration total) {}

    /**
     * Memory of the fullest device, in bytes; absent if unknown.
     *
     * @param verdict as a sentence
     */
    public record MemoryView(Long needed, Long available, String verdict) {}

    /** A broken rule. */
    public record FindingView(String rule, String message) {}

    static CandidateView of(int rank, Ranked ranked, boolean chosen) {
        Assessment assessment = ranked.assessment();
        CapacityOption option = assessment.option();
        Place place = option.place();
        TimePrediction time = orNull(assessment.time());
        Wallclock wallclock = orNull(assessment.wallclock());
        CostBreakdown cost = orNull(assessment.cost());
        HourlyRate price = orNull(assessment.rates().full());
        HourlyRate marginal = orNull(assessment.rates().marginal());
        InterruptionRate interruptions = orNull(option.interruptions());
        return new CandidateView(
                rank,
                option.id(),
                place.provider(),
                place.region(),
                place instanceof Place.CloudPool cloud ? orNull(cloud.zone()) : null,
                instanceType(place),
                place.market().name(),
                option.reachability() instanceof Reachability.Reachable(String cluster, String pool) ? cluster : null,
                option.node().accelerator().id().value(),
                assessment.perNode(),
                assessment.nodes(),
                price == null ? null : price.perHour(),
                marginal == null ? null : marginal.perHour(),
                option.price().provenance().source(),
                option.price().provenance().asOf(),
                time == null ? null : new RunTime(time.p10(), time.p50(), time.p90()),
                wallclock == null ? null : view(wallclock),
                cost == null ? null : cost.full().total(),
                cost == null ? null : cost.marginal().total(),
                orNull(assessment.finish()),
                interruptions == null ? null : interruptions.perHour(),
                memory(assessment.memory()),
                Stream.concat(
                                time == null ? Stream.of() : time.evidence().stream(),
                                assessment.justifications().stream().map(Justification::sentence))
                        .toList(),
                assessment.possible(),
                chosen,
                assessment.findings().stream()
                        .map(finding -> new FindingView(finding.rule().name(), finding.sentence()))
                        .toList(),
                ranked.verdict());
    }

    static String instanceType(Place place) {
        return switch (place) {
            case Place.OwnedPool owned -> owned.poolId();
            case Place.CloudPool cloud -> cloud.instanceType();
        };
    }

    private static WallclockView view(Wallclock wallclock) {
        return new WallclockView(
                wallclock.startUp(),
                wallclock.dataTransfer(),
                wallclock.compute(),
                wallclock.checkpointOverhead(),
                wallclock.expectedRestarts(),
                wallclock.restart(),
                wallclock.lostWork(),
                wallclock.total());
    }

    private static MemoryView memory(MemoryVerdict verdict) {
        return switch (verdict) {
            case MemoryVerdict.Fits fits ->
                new MemoryView(fits.need().total().bytes(), fits.available().bytes(), "fits: " + fits.need());
            case MemoryVerdict.FitsWithChanges changes ->
                new MemoryView(
                        changes.need().total().bytes(),
                        changes.available().bytes(),
                        "fits with " + changes.changes().getFirst().what());
            case MemoryVerdict.CannotFit cannot ->
                new MemoryView(cannot.need().total().bytes(), cannot.available().bytes(), cannot.reason());
            case MemoryVerdict.UnknownNeed unknown -> new MemoryView(null, null, unknown.reason());
        };
    }

    private static <T> T orNull(Measured<T> measured) {
        return switch (measured) {
            case Measured.Known<T>(T value) -> value;
            case Measured.Unknown<T> unknown -> null;
        };
    }
}
