package dev.supercargo.planner.gaps;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Demand for one accelerator class against what is owned of it.
 *
 * @param owned accelerators; commitments are not counted, since their events do not tell how many an instance has
 * @param expectedGapHours accelerator-hours by which the expected demand exceeds them
 * @param upperGapHours the same of the upper end of the 80 % interval, which is an upper bound: not every hour is that bad
 * @param likelyFrom first hour in which the expected demand exceeds them; absent if none does
 * @param possibleFrom first hour in which the upper end does; absent if none does
 * @param hours ahead
 */
public record CapacityGap(
        String acceleratorClass,
        int owned,
        double expectedGapHours,
        double upperGapHours,
        @Nullable Instant likelyFrom,
        @Nullable Instant possibleFrom,
        List<GapHour> hours) {

    static CapacityGap of(String acceleratorClass, int owned, List<GapHour> hours) {
        return new CapacityGap(
                acceleratorClass,
                owned,
                hours.stream().mapToDouble(GapHour::expectedGap).sum(),
                hours.stream().mapToDouble(GapHour::upperGap).sum(),
                hours.stream()
                        .filter(hour -> hour.expectedGap() > 0)
                        .map(GapHour::hour)
                        .findFirst()
                        .orElse(null),
                hours.stream()
                        .filter(hour -> hour.upperGap() > 0)
                        .map(GapHour::hour)
                        .findFirst()
                        .orElse(null),
                hours);
    }

    /** The hour with the highest upper end; the first of equal ones. */
    public Optional<GapHour> highest() {
        return hours.stream()
                .max(Comparator.comparingDouble(GapHour::upper)
                        .thenComparing(GapHour::hour, Comparator.reverseOrder()));
    }
}
