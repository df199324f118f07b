package dev.supercargo.planner.monitor;

import dev.supercargo.planner.scope.Period;
import dev.supercargo.planner.waste.CommittedUse;
import dev.supercargo.planner.waste.OwnedUse;
import dev.supercargo.planner.waste.UseFacts;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How much of what is held was in use. */
public record UtilisationView(Period period, List<Held> owned, List<Held> commitments) {

    /**
     * Something held.
     *
     * @param id of the asset or commitment
     * @param what accelerator, or machine
     * @param heldHours accelerator-hours of an asset, instance-hours of a commitment
     * @param usedPercent of them; absent if it was not held in the period
     */
    public record Held(
            String id,
            String what,
            BigDecimal heldHours,
            BigDecimal usedHours,
            @Nullable Double usedPercent,
            boolean simulated) {}

    public static UtilisationView of(Period period, UseFacts facts) {
        return new UtilisationView(
                period,
                facts.owned().stream().map(UtilisationView::owned).toList(),
                facts.committed().stream().map(UtilisationView::committed).toList());
    }

    private static Held owned(OwnedUse use) {
        return new Held(
                use.assetId(),
                use.acceleratorId(),
                use.heldHours(),
                use.usedHours(),
                percent(use.usedHours(), use.heldHours()),
                use.simulated());
    }

    private static Held committed(CommittedUse use) {
        return new Held(
                use.commitmentId(),
                use.machine().toString(),
                use.heldHours(),
                use.usedHours(),
                percent(use.usedHours(), use.heldHours()),
                use.simulated());
    }

    private static @Nullable Double percent(BigDecimal used, BigDecimal held) {
        return held.signum() == 0 ? null : 100 * used.doubleValue() / held.doubleValue();
    }
}
