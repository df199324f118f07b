package dev.supercargo.advice.options;

import dev.supercargo.advice.guide.SpeedPriority;
import dev.supercargo.advice.options.Market.Build;
import dev.supercargo.advice.options.Market.Devices;
import dev.supercargo.advice.options.Market.Rental;
import dev.supercargo.quantities.Measured;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Picks from the market. What does not suit is taken all the same if nothing else is there. */
final class Choices {

    private static final Duration UNKNOWN_TIME = Duration.ofDays(3650);

    private final Capability capability;
    private final Market market;
    private final Answers answers;

    Choices(Capability capability, Market market, Answers answers) {
        this.capability = capability;
        this.market = market;
        this.answers = answers;
    }

    /** The cheapest that suits; the fastest within the budget for those whom speed is critical. */
    Build build() {
        Comparator<Build> cheapest = Comparator.comparing(Build::middle).thenComparing(Build::id);
        List<Build> suiting = market.builds().stream()
                .filter(build -> capability.suits(build.devices()))
                .sorted(cheapest)
                .toList();
        if (suiting.isEmpty()) {
            return market.builds().stream()
                    .max(Comparator.comparing(
                                    (Build build) -> build.devices().spec().memory())
                            .thenComparing(cheapest.reversed()))
                    .orElseThrow();
        }
        return answers.speed() == SpeedPriority.CRITICAL
                ? suiting.stream()
                        .filter(build -> build.middle().compareTo(answers.budget()) <= 0)
                        .min(Comparator.comparing((Build build) -> time(build.devices()))
                                .thenComparing(cheapest))
                        .orElse(suiting.getFirst())
                : suiting.getFirst();
    }

    /** The one on which the month's work costs least; interruptible ones only for those who are not in a hurry. */
    Rental rental(Devices base) {
        boolean patient = answers.speed() == SpeedPriority.ANY || answers.speed() == SpeedPriority.NICE;
        Comparator<Rental> cheapest = Comparator.comparing((Rental rental) ->
                        rental.perHour().perHour().timesEstimate(capability.relative(rental.devices(), base)))
                .thenComparing(Rental::id);
        List<Rental> allowed = market.rentals().stream()
                .filter(rental -> patient || !rental.interruptible())
                .toList();
        return allowed.stream()
                .filter(rental -> capability.suits(rental.devices()))
                .min(cheapest)
                .orElseGet(() -> (allowed.isEmpty() ? market.rentals() : allowed)
                        .stream()
                                .max(Comparator.comparing((Rental rental) ->
                                                rental.devices().spec().memory())
                                        .thenComparing(cheapest.reversed()))
                                .orElseThrow());
    }

    private Duration time(Devices devices) {
        return capability.run(devices) instanceof Measured.Known<Duration>(Duration known) ? known : UNKNOWN_TIME;
    }

    /** The cheapest with half of the memory. */
    Optional<Build> development() {
        return market.builds().stream()
                .filter(build -> capability.suitsDevelopment(build.devices()))
                .min(Comparator.comparing(Build::middle).thenComparing(Build::id));
    }
}
