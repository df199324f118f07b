package dev.supercargo.advice.options;

import dev.supercargo.quantities.Measured;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What is possible comes first, then the lowest {@code total × time^w}; equals in the order of {@link Option.Kind}. The
 * exponent says what half the time is worth: nothing for those who do not care, 7 % where it is nice (w = 0.1), 29 % where it is
 * important (0.5), three quarters where it is critical (2). An unknown time counts as a year.
 */
final class Ranking {

    private static final Duration UNKNOWN_TIME = Duration.ofDays(365);

    private final Answers answers;

    Ranking(Answers answers) {
        this.answers = answers;
    }

    List<Advice.Ranked> of(List<Option> options) {
        List<Option> sorted = options.stream()
                .sorted(Comparator.comparing((Option option) -> option.isPossible() ? 0 : 1)
                        .thenComparingDouble(this::key)
                        .thenComparing(Option::kind))
                .toList();
        List<Advice.Ranked> ranked = new ArrayList<>();
        for (Option option : sorted) {
            ranked.add(new Advice.Ranked(option, reason(option, sorted.getFirst())));
        }
        return ranked;
    }

    private double key(Option option) {
        double dollars = option.cost().total().amount().doubleValue();
        return dollars * Math.pow(time(option).toMillis() / 3.6e6, weight());
    }

    private double weight() {
        return switch (answers.speed()) {
            case ANY -> 0;
            case NICE -> 0.1;
            case IMPORTANT -> 0.5;
            case CRITICAL -> 2;
        };
    }

    private static Duration time(Option option) {
        return option.run() instanceof Measured.Known<Duration>(Duration known) ? known : UNKNOWN_TIME;
    }

    private String reason(Option option, Option best) {
        if (!option.isPossible()) {
            String objections = String.join("; ", option.objections());
            return Character.toUpperCase(objections.charAt(0)) + objections.substring(1) + ".";
        }
        if (option == best) {
            return weight() == 0
                    ? "The cheapest that is possible."
                    : "The best of cost and speed, speed being "
                            + answers.speed().name().toLowerCase(Locale.ROOT) + ".";
        }
        int dearer = option.cost().total().compareTo(best.cost().total());
        String money = dearer == 0
                ? "costs the same"
                : "costs "
                        + Phrases.dollars(
                                dearer > 0
                                        ? option.cost()
                                                .total()
                                                .minus(best.cost().total())
                                        : best.cost()
                                                .total()
                                                .minus(option.cost().total()))
                        + (dearer > 0 ? " more" : " less");
        double slower =
                (double) time(option).toMillis() / Math.max(1, time(best).toMillis());
        String speed = slower > 1.05
                ? String.format(Locale.ROOT, ", and a run takes %.1f times as long", slower)
                : slower < 0.95 ? String.format(Locale.ROOT, ", though a run takes %.2f of the time", slower) : "";
        return "It " + money + " over " + answers.use().months() + " months" + speed + ".";
    }
}
