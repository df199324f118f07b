package dev.supercargo.planner.alerts;

import dev.supercargo.planner.gaps.CapacityGap;
import dev.supercargo.planner.gaps.GapHour;
import dev.supercargo.planner.gaps.Gaps;
import dev.supercargo.planner.outlook.AlertKind;
import dev.supercargo.planner.outlook.Audience;
import dev.supercargo.planner.outlook.Severity;
import dev.supercargo.planner.outlook.Signal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Whether the coming week's demand for an accelerator class that is owned is likely to exceed what is owned of it, so that
 * the rest must be rented or wait: the upper end of the 80 % interval of its highest hour against the owned accelerators.
 */
@ApplicationScoped
class ShortfallSignals implements SignalSource {

    private static final int WEEK_HOURS = 168;

    private final Gaps gaps;

    ShortfallSignals(Gaps gaps) {
        this.gaps = gaps;
    }

    @Override
    public Set<AlertKind> kinds() {
        return Set.of(AlertKind.CAPACITY_SHORTFALL);
    }

    @Override
    public List<Signal> signals(Instant now) {
        return gaps.of(now, WEEK_HOURS).stream()
                .filter(gap -> gap.owned() > 0)
                .flatMap(gap -> gap.highest().map(highest -> signal(gap, highest)).stream())
                .toList();
    }

    private static Signal signal(CapacityGap gap, GapHour highest) {
        return new Signal(
                AlertKind.CAPACITY_SHORTFALL,
                gap.acceleratorClass(),
                new Audience.Everybody(),
                // Demand that just fills what is owned is no shortfall.
                highest.upper() / (gap.owned() + 1.0),
                highest.expectedGap() > 0 ? Severity.CRITICAL : Severity.WARNING,
                "Demand for " + gap.acceleratorClass() + " is expected at " + Words.number(highest.expected())
                        + " and with 90 % certainty below " + Words.number(highest.upper()) + " accelerators at "
                        + highest.hour() + "; " + gap.owned() + " are owned, the rest must be rented or wait.",
                null,
                highest.hour());
    }
}
