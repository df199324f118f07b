package dev.supercargo.router.savings;

import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Money;
import dev.supercargo.router.placement.CandidateView;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a job would have cost otherwise, from the candidates that were possible when it was first placed, at the prices
 * frozen then.
 *
 * @param onDemand on the cheapest on-demand candidate
 * @param byHour on the candidate with the lowest price per hour; the cheaper job breaks ties
 * @param hindsight on the cheapest candidate if nothing had disturbed it there, and never more than was paid
 */
record Baselines(Optional<Money> onDemand, Optional<Money> byHour, Optional<Money> hindsight) {

    /**
     * Works them out. Pure.
     *
     * @param pace real running time ÷ predicted; it holds for every candidate
     */
    static Baselines of(List<CandidateView> candidates, double pace, Money paid) {
        List<CandidateView> possible = candidates.stream()
                .filter(candidate -> candidate.eligible()
                        && candidate.expectedCost() != null
                        && candidate.pricePerHour() != null
                        && candidate.wallclock() != null)
                .toList();
        return new Baselines(
                possible.stream()
                        .filter(candidate -> candidate.market().equals("ON_DEMAND"))
                        .map(candidate -> expected(candidate, pace))
                        .min(Comparator.naturalOrder()),
                possible.stream()
                        .min(Comparator.comparing(CandidateView::pricePerHour)
                                .thenComparing(CandidateView::expectedCost))
                        .map(candidate -> expected(candidate, pace)),
                possible.stream()
                        .map(candidate -> undisturbed(candidate, pace).min(paid))
                        .min(Comparator.naturalOrder()));
    }

    private static Money expected(CandidateView candidate, double pace) {
        return transfer(candidate).plus(cost(candidate, candidate.wallclock().total(), pace));
    }

    private static Money undisturbed(CandidateView candidate, double pace) {
        CandidateView.WallclockView clock = candidate.wallclock();
        Duration time =
                clock.startUp().plus(clock.dataTransfer()).plus(clock.compute()).plus(clock.checkpointOverhead());
        return transfer(candidate).plus(cost(candidate, time, pace));
    }

    private static Money cost(CandidateView candidate, Duration time, double pace) {
        return new HourlyRate(candidate.pricePerHour()).times(time).timesEstimate(pace);
    }

    /** What is paid for moving data, beside the machines. */
    private static Money transfer(CandidateView candidate) {
        Money machines = new HourlyRate(candidate.pricePerHour())
                .times(candidate.wallclock().total());
        return candidate.expectedCost().minus(machines).max(Money.zero());
    }
}
