package dev.supercargo.pricing.interruptions;

import dev.supercargo.pricing.usage.InstanceKey;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What own spot machines went through, and the interruption rates that follow. Days lose half of their weight in each
 * half-life, counted back from the newest day observed anywhere, so that the same observations give the same rates in
 * whatever order and whenever they are read. Immutable.
 */
public final class SpotObservations {

    private final Map<InstanceKey, Map<Optional<String>, Tally>> tallies;

    private SpotObservations(Map<InstanceKey, Map<Optional<String>, Tally>> tallies) {
        this.tallies = tallies;
    }

    /** @param halfLife positive */
    static SpotObservations of(Collection<ObservedDay> days, Duration halfLife) {
        if (halfLife.isNegative() || halfLife.isZero()) {
            throw new IllegalArgumentException("the half-life of observations must be positive, but is " + halfLife);
        }
        Map<InstanceKey, Map<Optional<String>, Tally>> tallies = new HashMap<>();
        LocalDate newest =
                days.stream().map(ObservedDay::day).max(LocalDate::compareTo).orElse(LocalDate.EPOCH);
        for (ObservedDay day : days) {
            tallies.computeIfAbsent(day.machine(), machine -> new HashMap<>())
                    .merge(day.zone(), Tally.of(day.seen(), weight(day.day(), newest, halfLife)), Tally::plus);
        }
        return new SpotObservations(tallies);
    }

    private static double weight(LocalDate day, LocalDate newest, Duration halfLife) {
        Duration age = Duration.ofDays(ChronoUnit.DAYS.between(day, newest));
        return Math.pow(0.5, age.toMillis() / (double) halfLife.toMillis());
    }

    /**
     * The rate of a machine in the whole region, or in one zone of it. What is seen elsewhere in the region updates the
     * prior first; the zone's own observations then update the outcome, which weighs as much as the prior. Each hour so
     * counts once.
     *
     * @param zone empty for the whole region
     * @return empty if nothing was observed in the region
     */
    public Optional<ObservedRate> rate(InstanceKey machine, Optional<String> zone, Prior prior) {
        Map<Optional<String>, Tally> byZone = tallies.getOrDefault(machine, Map.of());
        if (byZone.isEmpty()) {
            return Optional.empty();
        }
        Tally elsewhere = byZone.entrySet().stream()
                .filter(entry -> zone.isEmpty() || !entry.getKey().equals(zone))
                .map(Map.Entry::getValue)
                .reduce(Tally.EMPTY, Tally::plus);
        Prior regional = new Prior(prior.updated(elsewhere.aged()), prior.weight(), prior.source());
        String on = String.format(
                Locale.ROOT,
                "on a prior of %.6f per hour (%s) that weighs %.1f node-hours",
                prior.rate().perHour(),
                prior.source(),
                prior.weight().value());
        if (zone.isEmpty()) {
            return Optional.of(new ObservedRate(regional.rate(), elsewhere.inWords() + ", " + on));
        }
        Tally here = byZone.getOrDefault(zone, Tally.EMPTY);
        return Optional.of(new ObservedRate(
                regional.updated(here.aged()),
                here.inWords() + " in this zone, " + elsewhere.inWords() + " elsewhere in the region, " + on));
    }
}
