package dev.supercargo.router.placement;

import dev.supercargo.engine.autoscaling.KeepWarm;
import dev.supercargo.engine.autoscaling.OpeningHours;
import dev.supercargo.engine.autoscaling.PoolLimits;
import dev.supercargo.quantities.Money;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A pool of rented nodes that does not just grow as jobs need it.
 *
 * @param name for people
 * @param match option ids that belong to it, with {@code *} for anything
 * @param options the same, ready to match
 */
record GuardedPool(String name, String match, Pattern options, PoolLimits limits, KeepWarm keepWarm) {

    /** The configured ones, by name. */
    static List<GuardedPool> of(AutoscalingConfig config) {
        return config.pools().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static GuardedPool of(String name, AutoscalingConfig.Pool pool) {
        if (pool.nodesMin() > pool.nodesMax()) {
            throw new IllegalArgumentException("router.autoscaling.pools." + name + " keeps " + pool.nodesMin()
                    + " nodes (nodes-min), but may have " + pool.nodesMax() + " (nodes-max).");
        }
        return new GuardedPool(
                name,
                pool.match(),
                pattern(pool.match()),
                new PoolLimits(
                        pool.nodesMax(),
                        pool.utilisationTarget(),
                        pool.scaleUpCoolDown(),
                        pool.open().orElse(List.of()).stream()
                                .map(text -> OpeningHours.parse(text, pool.zone()))
                                .toList(),
                        pool.spendPerHourMaxUsd().map(Money::usd)),
                new KeepWarm(pool.nodesMin(), pool.scaleDownCoolDown()));
    }

    private static Pattern pattern(String match) {
        return Pattern.compile(
                Stream.of(match.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
    }

    boolean has(String optionId) {
        return options.matcher(optionId).matches();
    }
}
