package dev.supercargo.planner.alerts;

import dev.supercargo.planner.accuracy.Accuracy;
import dev.supercargo.planner.accuracy.Dimension;
import dev.supercargo.planner.accuracy.Drift;
import dev.supercargo.planner.accuracy.GroupAccuracy;
import dev.supercargo.planner.outlook.AlertKind;
import dev.supercargo.planner.outlook.Audience;
import dev.supercargo.planner.outlook.Severity;
import dev.supercargo.planner.outlook.Signal;
import dev.supercargo.planner.runs.Runs;
import dev.supercargo.planner.scope.Period;
import dev.supercargo.planner.scope.TeamScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether running times on real accelerators drift away from their predictions. */
@ApplicationScoped
class DriftSignals implements SignalSource {

    private static final Duration LOOK_BACK = Duration.ofDays(90);

    private final Runs runs;

    DriftSignals(Runs runs) {
        this.runs = runs;
    }

    @Override
    public Set<AlertKind> kinds() {
        return Set.of(AlertKind.PREDICTION_DRIFT);
    }

    @Override
    public List<Signal> signals(Instant now) {
        Period period = new Period(now.minus(LOOK_BACK), now.plusNanos(1));
        return Accuracy.by(Dimension.ACCELERATOR, runs.comparisons(period, TeamScope.all())).stream()
                .filter(group -> !group.simulated())
                .map(DriftSignals::signal)
                .toList();
    }

    private static Signal signal(GroupAccuracy group) {
        Drift drift = group.drift();
        return new Signal(
                AlertKind.PREDICTION_DRIFT,
                group.key(),
                new Audience.Everybody(),
                drift.isAlarm() ? 1 : 0,
                Severity.WARNING,
                String.format(
                        Locale.ROOT,
                        "Jobs on %s run %.1f %% %s than predicted since %s (%d runs).",
                        group.key(),
                        Math.abs(drift.shiftPercent()),
                        drift.shiftPercent() >= 0 ? "slower" : "faster",
                        Words.day(drift.since()),
                        group.runs()),
                null,
                null);
    }
}
