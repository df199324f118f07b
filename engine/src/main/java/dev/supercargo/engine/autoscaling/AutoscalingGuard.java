package dev.supercargo.engine.autoscaling;

import dev.supercargo.quantities.Money;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Decides whether a pool may open another node. Which to keep open, {@link WarmNodes} says. */
public final class AutoscalingGuard {

    private AutoscalingGuard() {}

    /** Why the pool may not open another node now, as a phrase after its name; empty if it may. */
    public static Optional<String> refusal(PoolLimits limits, PoolUse use, Instant now) {
        if (!limits.isOpen(now)) {
            return Optional.of("opens nodes only "
                    + String.join(
                            " and ",
                            limits.open().stream().map(OpeningHours::toString).toList()));
        }
        if (use.nodes() >= limits.nodesMax()) {
            return Optional.of("has " + use.nodes() + " of at most " + limits.nodesMax() + " nodes open");
        }
        if (limits.spendPerHourMax().isPresent()
                && use.spendPerHour().compareTo(limits.spendPerHourMax().get()) >= 0) {
            Money max = limits.spendPerHourMax().get();
            return Optional.of("costs " + use.spendPerHour() + " per hour, and may cost " + max);
        }
        Optional<Instant> ready = use.lastOpened().map(opened -> opened.plus(limits.scaleUpCoolDown()));
        if (ready.isPresent() && now.isBefore(ready.get())) {
            return Optional.of("grew at " + use.lastOpened().get() + " and does not grow again before " + ready.get());
        }
        if (use.utilisation() < limits.utilisationTarget()) {
            return Optional.of(String.format(
                    Locale.ROOT,
                    "uses %.0f %% of its open accelerators, and grows from %.0f %% on",
                    100 * use.utilisation(),
                    100 * limits.utilisationTarget()));
        }
        return Optional.empty();
    }
}
