package dev.supercargo.engine.placement;

import dev.supercargo.engine.cost.Wallclock;
import dev.supercargo.engine.prediction.MemoryVerdict;
import dev.supercargo.engine.prediction.TimePrediction;
import dev.supercargo.engine.workload.Deadline;
import dev.supercargo.engine.workload.JobSpec;
import dev.supercargo.engine.workload.Sharding;
import dev.supercargo.engine.workload.ShardingStage;
import dev.supercargo.engine.workload.SpendLimit;
import dev.supercargo.quantities.Measured;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Soft findings: what a person should know of a placement that no rule forbids. */
final class Notes {

    private Notes() {}

    static List<Justification> of(JobSpec job, Assessment assessment) {
        List<Justification> notes = new ArrayList<>();
        memory(job, assessment, notes);
        time(assessment, notes);
        deadlineRisk(job, assessment, notes);
        spot(assessment, notes);
        unchecked(job, assessment, notes);
        return notes;
    }

    private static void memory(JobSpec job, Assessment assessment, List<Justification> notes) {
        switch (assessment.memory()) {
            case MemoryVerdict.Fits fits -> {
                String stage = job.training().setup().sharding() instanceof Sharding.Auto
                                && fits.setup().sharding() instanceof Sharding.Fixed(ShardingStage chosen)
                                && chosen != ShardingStage.NONE
                        ? " with " + chosen.label()
                        : "";
                notes.add(new Justification(
                        "memory", "needs " + fits.need().total() + " of " + fits.available() + " per device" + stage));
            }
            case MemoryVerdict.UnknownNeed(String reason) ->
                notes.add(new Justification("memory", "memory need unknown: " + reason));
            case MemoryVerdict.FitsWithChanges hard -> {}
            case MemoryVerdict.CannotFit hard -> {}
        }
    }

    private static void time(Assessment assessment, List<Justification> notes) {
        switch (assessment.time()) {
            case Measured.Known<TimePrediction>(TimePrediction time) ->
                time.evidence().forEach(sentence -> notes.add(new Justification("time", sentence)));
            case Measured.Unknown<TimePrediction>(String reason) ->
                notes.add(new Justification("time", "running time unknown: " + reason));
        }
    }

    private static void deadlineRisk(JobSpec job, Assessment assessment, List<Justification> notes) {
        if (job.terms().deadline() instanceof Deadline.By(Instant deadline)
                && assessment.lateFinish() instanceof Measured.Known<Instant>(Instant late)
                && late.isAfter(deadline)) {
            notes.add(new Justification(
                    "deadline",
                    "one run in ten would finish " + Phrases.duration(Duration.between(deadline, late))
                            + " or more after the deadline"));
        }
    }

    private static void spot(Assessment assessment, List<Justification> notes) {
        if (assessment.market() == Market.SPOT
                && assessment.wallclock() instanceof Measured.Known<Wallclock>(var clock)) {
            notes.add(new Justification(
                    "spot",
                    String.format(
                            Locale.ROOT,
                            "%.1f interruptions expected, losing %s of work and %s of restarts",
                            clock.expectedRestarts(),
                            Phrases.duration(clock.lostWork()),
                            Phrases.duration(clock.restart()))));
        }
    }

    private static void unchecked(JobSpec job, Assessment assessment, List<Justification> notes) {
        if (!assessment.finish().isKnown() && job.terms().deadline() instanceof Deadline.By) {
            notes.add(new Justification("deadline", "cannot be checked, the running time is unknown"));
        }
        if (!assessment.cost().isKnown() && job.terms().budget() instanceof SpendLimit.UpTo) {
            notes.add(new Justification("budget", "cannot be checked, the cost is unknown"));
        }
    }
}
