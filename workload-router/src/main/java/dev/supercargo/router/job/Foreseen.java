package dev.supercargo.router.job;

import dev.supercargo.contracts.routing.PlaceRef;
import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * What taking a job's place away means for it, as far as that is known. Pure.
 *
 * @param lostRunTime computing since the last checkpoint that is done again, unless the job saves itself when it is told to
 *     end; zero if it does not run
 * @param lostAcceleratorHours the same times its accelerators, decimal text
 * @param lostCost the same at the price of its place
 * @param resumeBy when a job with a deadline must be resumed at the latest to keep it, by the prediction for the place it
 *     has; absent without a deadline, a place or a prediction
 * @param message in one or two sentences
 */
public record Foreseen(
        Duration lostRunTime,
        String lostAcceleratorHours,
        Money lostCost,
        Instant deadline,
        Instant resumeBy,
        String message) {

    static Foreseen ifStopped(Job job, Instant now) {
        Duration lost = unsaved(job, now);
        int accelerators = job.place()
                .filter(place -> job.state().holdsCapacity())
                .map((PlaceRef place) -> place.acceleratorsPerNode() * place.nodes())
                .orElse(0);
        BigDecimal hours = BigDecimal.valueOf(lost.toSeconds())
                .multiply(BigDecimal.valueOf(accelerators))
                .divide(BigDecimal.valueOf(3600), 4, RoundingMode.HALF_EVEN);
        Money cost = job.pricePerHour()
                .filter(price -> !lost.isZero())
                .map(price -> new HourlyRate(price).times(lost))
                .orElse(Money.zero());
        Instant deadline = job.submission.deadline;
        Optional<Instant> resumeBy = Optional.ofNullable(deadline)
                .flatMap(by -> remaining(job, now).map(rest -> by.minus(rest).minus(lost)));
        return new Foreseen(
                lost,
                hours.stripTrailingZeros().toPlainString(),
                cost,
                deadline,
                resumeBy.orElse(null),
                loss(job, lost, hours, cost) + deadline(deadline, resumeBy, now));
    }

    /** The share of the time at this place whose work no checkpoint holds. */
    private static Duration unsaved(Job job, Instant now) {
        if (job.state() != JobState.RUNNING || job.runningSince().isEmpty()) {
            return Duration.ZERO;
        }
        Duration ran = Duration.between(job.runningSince().get(), now);
        double gained = job.progress() - job.startProgress();
        double unsaved = job.progress() - job.checkpointProgress();
        double share = gained <= 0 ? 1 : Math.clamp(unsaved / gained, 0, 1);
        return ran.isNegative() ? Duration.ZERO : Duration.ofSeconds(Math.round(ran.toSeconds() * share));
    }

    private static Optional<Duration> remaining(Job job, Instant now) {
        return job.predictedFinish()
                .filter(finish -> job.state().holdsCapacity())
                .map(finish -> Duration.between(now, finish))
                .map(rest -> rest.isNegative() ? Duration.ZERO : rest);
    }

    private static String loss(Job job, Duration lost, BigDecimal hours, Money cost) {
        if (job.state() != JobState.RUNNING) {
            return "It does not run now, so no work is lost.";
        }
        return lost.isZero()
                ? "All its work is saved."
                : String.format(
                        Locale.ROOT,
                        "Up to %.2f accelerator-hours ($%s) since its checkpoint at %.0f %% are lost, unless it saves"
                                + " itself when it is told to end.",
                        hours,
                        cost.amount().setScale(2, RoundingMode.HALF_EVEN),
                        100 * job.checkpointProgress());
    }

    private static String deadline(Instant deadline, Optional<Instant> resumeBy, Instant now) {
        if (deadline == null) {
            return "";
        }
        return resumeBy.map(by -> by.isAfter(now)
                        ? " To keep its deadline of " + deadline + " it must be resumed by " + by + " at the latest."
                        : " It would miss its deadline of " + deadline + ", even if it were resumed at once.")
                .orElse(" Whether it can then keep its deadline of " + deadline + " is unknown.");
    }
}
