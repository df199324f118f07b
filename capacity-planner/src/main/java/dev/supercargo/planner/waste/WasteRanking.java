package dev.supercargo.planner.waste;

import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Ranks waste by its dollars; equal ones by kind and subject. What costs nothing, or an unknown amount, is left out. */
public final class WasteRanking {

    private static final Comparator<Waste> DEAREST_FIRST = Comparator.comparing(Waste::cost)
            .reversed()
            .thenComparing(Waste::kind)
            .thenComparing(Waste::subject);

    private WasteRanking() {}

    public static List<Waste> of(UseFacts facts) {
        return Stream.of(
                        facts.owned().stream().flatMap(WasteRanking::idle),
                        facts.committed().stream().map(WasteRanking::unused),
                        facts.failures().stream().map(WasteRanking::failed),
                        facts.interruptions().stream().map(WasteRanking::interrupted),
                        CheapestWork.pairs(facts.work()).stream().map(WasteRanking::oversized))
                .flatMap(kind -> kind)
                .filter(waste -> waste.cost().isPositive())
                .sorted(DEAREST_FIRST)
                .toList();
    }

    private static Stream<Waste> idle(OwnedUse use) {
        return use.idleCost() instanceof Measured.Known<Money>(Money each)
                ? Stream.of(new Waste(
                        Waste.Kind.IDLE_OWNED,
                        use.assetId(),
                        each.times(use.idleHours()),
                        use.idleHours(),
                        "idle %s of %s accelerator-hours × %s that an hour costs used or not"
                                .formatted(
                                        Figures.hours(use.idleHours()),
                                        Figures.hours(use.heldHours()),
                                        Figures.dollars(each)),
                        use.simulated()))
                : Stream.empty();
    }

    private static Waste unused(CommittedUse use) {
        return new Waste(
                Waste.Kind.UNUSED_COMMITMENT,
                use.commitmentId(),
                use.pricePerHour().times(use.unusedHours()),
                use.unusedHours(),
                "unused %s of %s instance-hours of %s × %s"
                        .formatted(
                                Figures.hours(use.unusedHours()),
                                Figures.hours(use.heldHours()),
                                use.machine(),
                                Figures.dollars(use.pricePerHour())),
                use.simulated());
    }

    private static Waste failed(LostWork lost) {
        return new Waste(
                Waste.Kind.FAILED_JOBS,
                lost.subject(),
                lost.cost(),
                lost.acceleratorHours(),
                "everything that %d failed jobs used: %s accelerator-hours"
                        .formatted(lost.times(), Figures.hours(lost.acceleratorHours())),
                lost.simulated());
    }

    private static Waste interrupted(LostWork lost) {
        return new Waste(
                Waste.Kind.INTERRUPTIONS,
                lost.subject(),
                lost.cost(),
                lost.acceleratorHours(),
                "work since the last checkpoint of %d interruptions: %s accelerator-hours at the price of their places"
                        .formatted(lost.times(), Figures.hours(lost.acceleratorHours())),
                lost.simulated());
    }

    private static Waste oversized(CheapestWork.Pair pair) {
        MeasuredWork done = pair.done();
        MeasuredWork best = pair.cheapest();
        return new Waste(
                Waste.Kind.OVERSIZED_ACCELERATOR,
                done.task().model() + " on " + done.acceleratorId(),
                done.cost().minus(done.costAt(best)),
                done.acceleratorHours(),
                "%d runs of %s: %s a million %ss on %s, %s on %s (%d runs)"
                        .formatted(
                                done.runs(),
                                done.task(),
                                Figures.dollars(done.perMillion()),
                                done.task().unit().toLowerCase(Locale.ROOT),
                                done.acceleratorId(),
                                Figures.dollars(best.perMillion()),
                                best.acceleratorId(),
                                best.runs()),
                done.task().simulated());
    }
}
