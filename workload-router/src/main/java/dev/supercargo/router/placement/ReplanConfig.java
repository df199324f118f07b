package dev.supercargo.router.placement;

import dev.supercargo.engine.replan.Steadiness;
import dev.supercargo.quantities.Money;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.time.Duration;

/** When the place of a job is thought over, and what a move must be worth. Times are in the cluster's time. */
@ConfigMapping(prefix = "router.replan")
public interface ReplanConfig {

    /** How often a place is looked at when nothing presses. */
    @WithDefault("5M")
    Duration every();

    /** From the decision to move until the move has begun, in the worst case. */
    @WithDefault("1M")
    Duration reaction();

    /** A job stays at least this long before it is moved for money; doubled with every such move. */
    @WithDefault("1H")
    Duration dwell();

    /** The smallest expected saving of a move, in US dollars. */
    @WithDefault("1")
    BigDecimal savingUsd();

    /** The smallest expected saving, as share of what staying costs. */
    @WithDefault("0.15")
    double savingShare();

    /** A price that changed by less than this share is the same price. */
    @WithDefault("0.1")
    double priceChange();

    /** A job slower than planned by less than this share is on plan. */
    @WithDefault("0.05")
    double behindPlan();

    /** How long a job that lost its place waits for another before it fails. */
    @WithDefault("7D")
    Duration giveUpAfter();

    default Steadiness steadiness() {
        return new Steadiness(dwell(), Money.usd(savingUsd()), savingShare(), priceChange(), behindPlan());
    }
}
