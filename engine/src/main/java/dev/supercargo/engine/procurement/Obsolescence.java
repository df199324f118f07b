package dev.supercargo.engine.procurement;

import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How close an accelerator is to being out of date, 0 (new) to 100: sixty points for its age over six years from its launch,
 * forty for what its price has lost since. Six years are three generations of two years; a part that has lost nothing of its
 * price is still wanted, whatever its age.
 *
 * @param score absent parts do not count, and the others take their weight
 * @param reasons one sentence for each part
 */
public record Obsolescence(Measured<Double> score, List<String> reasons) {

    private static final double YEARS_OF_THREE_GENERATIONS = 6;
    private static final double AGE_WEIGHT = 60;
    private static final double PRICE_WEIGHT = 40;

    public Obsolescence {
        reasons = List.copyOf(reasons);
    }

    /**
     * @param launched day of launch
     * @param first price when new
     * @param now price today
     */
    public static Obsolescence of(
            Measured<LocalDate> launched, LocalDate today, Measured<Money> first, Measured<Money> now) {
        List<String> reasons = new ArrayList<>();
        double points = 0;
        double weight = 0;
        switch (launched) {
            case Measured.Known<LocalDate>(LocalDate day) -> {
                double years = ChronoUnit.DAYS.between(day, today) / 365.25;
                points += AGE_WEIGHT * clamped(years / YEARS_OF_THREE_GENERATIONS);
                weight += AGE_WEIGHT;
                reasons.add(String.format(Locale.ROOT, "launched %.1f years ago", years));
            }
            case Measured.Unknown<LocalDate>(String reason) -> reasons.add("age unknown: " + reason);
        }
        if (first instanceof Measured.Known<Money>(Money fresh)
                && now instanceof Measured.Known<Money>(Money current)
                && fresh.isPositive()) {
            double lost = 1 - current.shareOf(fresh);
            points += PRICE_WEIGHT * clamped(lost);
            weight += PRICE_WEIGHT;
            reasons.add(String.format(Locale.ROOT, "price %s, %.0f %% below %s when new", current, 100 * lost, fresh));
        } else {
            reasons.add("loss of price unknown");
        }
        return new Obsolescence(
                weight == 0
                        ? Measured.unknown("neither age nor prices are known")
                        : Measured.known(100 * points / weight),
                reasons);
    }

    private static double clamped(double share) {
        return Math.clamp(share, 0, 1);
    }
}
