package dev.supercargo.catalog.machines;

import dev.supercargo.hardware.upgrades.Component;
import dev.supercargo.hardware.upgrades.LifeStage;
import dev.supercargo.hardware.upgrades.UpgradeAdvice;
import dev.supercargo.quantities.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What to do about one component. */
@Schema(name = "UpgradeAdvice")
record UpgradeAdviceView(
        Component component,
        Action action,
        UpgradeAdvice.Priority priority,
        LifeStage lifeStage,
        String reason,
        @Schema(description = "What to look for") String suggestion,
        Money costLow,
        Money costHigh) {

    /** In short. */
    @Schema(name = "UpgradeAction")
    enum Action {
        UPGRADE,
        PLAN,
        KEEP,
        NOT_KNOWN
    }

    static UpgradeAdviceView from(UpgradeAdvice advice) {
        return switch (advice) {
            case UpgradeAdvice.Upgrade upgrade ->
                new UpgradeAdviceView(
                        upgrade.component(),
                        Action.UPGRADE,
                        upgrade.priority(),
                        null,
                        upgrade.reason(),
                        upgrade.suggestion(),
                        upgrade.cost().low(),
                        upgrade.cost().high());
            case UpgradeAdvice.Plan plan -> plain(plan.component(), Action.PLAN, plan.stage(), plan.reason());
            case UpgradeAdvice.Keep keep -> plain(keep.component(), Action.KEEP, LifeStage.IN_LIFE, keep.reason());
            case UpgradeAdvice.NotKnown missing ->
                plain(missing.component(), Action.NOT_KNOWN, null, "it is not known " + missing.missing());
        };
    }

    private static UpgradeAdviceView plain(Component component, Action action, LifeStage stage, String reason) {
        return new UpgradeAdviceView(component, action, null, stage, reason, null, null, null);
    }
}
