package dev.supercargo.engine.placement;

import dev.supercargo.engine.cost.CostBreakdown;
import dev.supercargo.engine.cost.CostModel;
import dev.supercargo.engine.cost.InterruptionRate;
import dev.supercargo.engine.cost.Wallclock;
import dev.supercargo.engine.cost.WallclockModel;
import dev.supercargo.engine.prediction.MemoryVerdict;
import dev.supercargo.engine.prediction.TimePrediction;
import dev.supercargo.engine.workload.JobSpec;
import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * One job on one option with one number of devices.
 *
 * @param job to place
 * @param option to try
 * @param perNode accelerators used in each node
 * @param nodes used
 * @param snapshot for evidence and for the time of the decision
 * @param assumptions where the option does not say
 */
record Trial(
        JobSpec job,
        CapacityOption option,
        int perNode,
        int nodes,
        PlacementSnapshot snapshot,
        Assumptions assumptions) {

    /** The assessment of an option whose accelerator is not among those the job accepts: nothing is predicted. */
    static Assessment notAccepted(JobSpec job, CapacityOption option) {
        return new Assessment(
                option,
                option.node().accelerators(),
                job.resources().nodes().min(),
                new MemoryVerdict.UnknownNeed("not assessed"),
                Measured.unknown("not assessed"),
                Measured.unknown("not assessed"),
                Measured.unknown("not assessed"),
                new Rates(Measured.unknown("not assessed"), Measured.unknown("not assessed")),
                Measured.unknown("not assessed"),
                Measured.unknown("not assessed"),
                List.of(StructuralRules.accelerator(job.resources(), option)),
                List.of());
    }

    Assessment assess(Outlooks outlooks, BudgetView budgets) {
        List<Justification> notes = new ArrayList<>();
        Outlook outlook = outlooks.of(option.node(), perNode, nodes);
        MemoryVerdict memory = outlook.memory();
        Measured<TimePrediction> time = outlook.time();
        Measured<Wallclock> wallclock = switch (time) {
            case Measured.Known<TimePrediction>(TimePrediction left) -> wallclock(left.p50(), dataLiesHere(), notes);
            case Measured.Unknown<TimePrediction>(String reason) -> Measured.unknown(reason);
        };
        Measured<Wallclock> late = switch (time) {
            case Measured.Known<TimePrediction>(TimePrediction left) ->
                wallclock(left.p90(), dataLiesHere(), new ArrayList<>());
            case Measured.Unknown<TimePrediction>(String reason) -> Measured.unknown(reason);
        };
        Measured<HourlyRate> full = option.price().fullPerNodeHour().map(this::ofAllNodes);
        Measured<HourlyRate> marginal = marginal(full);
        Measured<CostBreakdown> cost = cost(wallclock, full, marginal, notes);
        Assessment assessment = new Assessment(
                option,
                perNode,
                nodes,
                memory,
                time,
                wallclock,
                cost,
                new Rates(full, marginal),
                wallclock.map(clock -> snapshot.takenAt().plus(clock.total())),
                late.map(clock -> snapshot.takenAt().plus(clock.total())),
                List.of(),
                List.of());
        notes.addAll(Notes.of(job, assessment));
        List<Finding> findings = new ArrayList<>(StructuralRules.findings(job, assessment));
        findings.addAll(OutcomeRules.findings(job, assessment, budgets));
        return assessment.judged(findings, notes);
    }

    /** The expected wall-clock time, which depends on the place only in whether the data lies there. */
    Measured<Wallclock> wallclock(Duration compute, boolean dataLiesHere, List<Justification> notes) {
        return WallclockModel.expect(
                compute,
                job.checkpointing(),
                interruptions(notes).ofGang(nodes),
                option.startUp(),
                transferTime(dataLiesHere));
    }

    private InterruptionRate interruptions(List<Justification> notes) {
        if (option.place().market() != Market.SPOT) {
            return InterruptionRate.never();
        }
        return switch (option.interruptions()) {
            case Measured.Known<InterruptionRate>(InterruptionRate known) -> known;
            case Measured.Unknown<InterruptionRate>(String reason) -> {
                notes.add(new Justification(
                        "spot",
                        "interruption rate unknown (" + reason + "), "
                                + assumptions.spotInterruptions().perHour() + " per hour assumed"));
                yield assumptions.spotInterruptions();
            }
        };
    }

    private boolean dataLiesHere() {
        return job.data().sourceRegion() instanceof Measured.Known<String>(String region)
                && region.equals(option.place().region());
    }

    private Duration transferTime(boolean dataLiesHere) {
        double speed = (dataLiesHere ? assumptions.sameRegion() : assumptions.otherRegion()).bytesPerSecond();
        return Duration.ofSeconds(Math.round(job.data().size().bytes() / speed));
    }

    /** The machines of a cloud are paid whole; owned ones are shared with other jobs. */
    private HourlyRate ofAllNodes(HourlyRate perNodeHour) {
        HourlyRate allNodes = perNodeHour.times(nodes);
        if (option.place().market() != Market.OWNED) {
            return allNodes;
        }
        BigDecimal share = BigDecimal.valueOf(perNode)
                .divide(BigDecimal.valueOf(option.node().accelerators()), MathContext.DECIMAL64);
        return new HourlyRate(allNodes.perHour().times(share));
    }

    private Measured<HourlyRate> marginal(Measured<HourlyRate> full) {
        return switch (option.price().marginalPerNodeHour()) {
            case Measured.Known<HourlyRate>(HourlyRate rate) -> Measured.known(ofAllNodes(rate));
            case Measured.Unknown<HourlyRate> missing -> full;
        };
    }

    private Measured<CostBreakdown> cost(
            Measured<Wallclock> wallclock,
            Measured<HourlyRate> full,
            Measured<HourlyRate> marginal,
            List<Justification> notes) {
        if (!(full instanceof Measured.Known<HourlyRate>(HourlyRate fullRate))) {
            return Measured.unknown("price unknown");
        }
        if (!(marginal instanceof Measured.Known<HourlyRate>(HourlyRate marginalRate))) {
            return Measured.unknown("price unknown");
        }
        Money transfer = transferCost(notes);
        return wallclock.map(clock -> CostModel.expect(clock.total(), fullRate, marginalRate, transfer));
    }

    private Money transferCost(List<Justification> notes) {
        Memory size = job.data().size();
        if (job.data().isNone() || dataLiesHere()) {
            return Money.zero();
        }
        Money perGb = switch (option.price().transferPerGb()) {
            case Measured.Known<Money>(Money known) -> known;
            case Measured.Unknown<Money> missing -> {
                notes.add(new Justification(
                        "price", "transfer price unknown, " + assumptions.transferPerGb() + " per GB assumed"));
                yield assumptions.transferPerGb();
            }
        };
        return perGb.times(BigDecimal.valueOf(size.bytes()).movePointLeft(9));
    }
}
