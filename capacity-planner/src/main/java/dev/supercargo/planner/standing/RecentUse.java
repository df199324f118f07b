package dev.supercargo.planner.standing;

import dev.supercargo.planner.usage.PlaceUse;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Share;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How the accelerator was used in the last weeks.
 *
 * @param days how many
 * @param places by whom the plan is for
 * @param everybodys places, by all teams
 */
public record RecentUse(int days, List<PlaceUse> places, List<PlaceUse> everybodys) {

    private static final String SPOT = "SPOT";
    private static final Set<String> BY_THE_HOUR = Set.of(SPOT, "ON_DEMAND");

    /** @param places and {@code everybodys} of any accelerator */
    static RecentUse of(String acceleratorId, int days, List<PlaceUse> places, List<PlaceUse> everybodys) {
        Predicate<PlaceUse> ofTheAccelerator = use -> use.acceleratorId().equals(acceleratorId);
        return new RecentUse(
                days,
                places.stream().filter(ofTheAccelerator).toList(),
                everybodys.stream().filter(ofTheAccelerator).toList());
    }

    /** Providers that it was rented from by the hour. */
    Set<String> providers() {
        return byTheHour().stream().map(PlaceUse::provider).collect(Collectors.toUnmodifiableSet());
    }

    /** Of the hours that were rented by the hour, those on spot. */
    Measured<Share> onSpot() {
        BigDecimal all = hours(byTheHour());
        return all.signum() == 0
                ? Measured.unknown("nothing was rented by the hour in the last " + days + " days")
                : Measured.known(new Share(hours(byTheHour().stream()
                                        .filter(use -> use.market().equals(SPOT))
                                        .toList())
                                .doubleValue()
                        / all.doubleValue()));
    }

    /** Of everybody's use of the accelerator. */
    Measured<Share> ofEverybodys() {
        BigDecimal all = hours(everybodys);
        return all.signum() == 0
                ? Measured.unknown("nobody used it in the last " + days + " days")
                : Measured.known(new Share(hours(places).doubleValue() / all.doubleValue()));
    }

    private List<PlaceUse> byTheHour() {
        return places.stream().filter(use -> BY_THE_HOUR.contains(use.market())).toList();
    }

    private static BigDecimal hours(List<PlaceUse> uses) {
        return uses.stream().map(PlaceUse::acceleratorHours).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
