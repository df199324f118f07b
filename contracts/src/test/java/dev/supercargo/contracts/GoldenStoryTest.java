package dev.supercargo.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.contracts.pricing.OfferPriced;
import dev.supercargo.contracts.pricing.OwnershipCostComputed;
import dev.supercargo.contracts.routing.JobEvent;
import dev.supercargo.contracts.routing.JobFailed;
import dev.supercargo.contracts.routing.JobInterrupted;
import dev.supercargo.contracts.routing.JobPlaced;
import dev.supercargo.contracts.routing.JobReplaced;
import dev.supercargo.contracts.routing.JobSucceeded;
import dev.supercargo.contracts.routing.UsageMetered;
import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The golden examples tell one story across the topics: a job is submitted, interrupted, placed again and paid for. */
class GoldenStoryTest {

    private static final BigDecimal NANOS_PER_HOUR =
            BigDecimal.valueOf(Duration.ofHours(1).toNanos());

    private final JobSucceeded succeeded = events(JobSucceeded.class).getFirst();
    private final List<UsageMetered> usage = usageOf(succeeded.jobId());

    static List<UsageMetered> allUsage() {
        return events(UsageMetered.class);
    }

    @Test
    void theJobsFactsAreNumberedWithoutAGapInTheOrderOfTime() {
        List<JobEvent> story = events(JobEvent.class).stream()
                .filter(event -> event.jobId().equals(succeeded.jobId()))
                .sorted(Comparator.comparingLong(JobEvent::sequence))
                .toList();
        assertThat(story)
                .extracting(JobEvent::sequence)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, story.size()).boxed().toList());
        assertThat(story).extracting(JobEvent::occurredAt).isSorted();
        assertThat(story.getLast()).isEqualTo(succeeded);
    }

    @Test
    void theUsageOfTheJobAddsUpToItsCostExactly() {
        assertThat(usage.stream().map(UsageMetered::cost).reduce(Money.zero(), Money::plus))
                .isEqualTo(succeeded.cost());
        assertThat(usage.stream().map(UsageMetered::acceleratorHours).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(succeeded.acceleratorHours());
    }

    @Test
    void theUsageOfTheFailedJobAddsUpToItsCostExactly() {
        JobFailed failed = events(JobFailed.class).getFirst();
        assertThat(usageOf(failed.jobId()).stream().map(UsageMetered::cost).reduce(Money.zero(), Money::plus))
                .isEqualTo(failed.cost());
    }

    @Test
    void theIntervalsOfTheJobDoNotOverlap() {
        Instant free = Instant.MIN;
        for (UsageMetered interval : usage) {
            assertThat(interval.intervalStart()).isAfterOrEqualTo(free);
            assertThat(interval.intervalEnd()).isAfter(interval.intervalStart());
            free = interval.intervalEnd();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("allUsage")
    void anIntervalCostsItsPriceForItsTime(UsageMetered interval) {
        Duration time = Duration.between(interval.intervalStart(), interval.intervalEnd());
        assertThat(interval.cost()).isEqualTo(new HourlyRate(interval.pricePerHour()).times(time));
        assertThat(interval.acceleratorHours()).isEqualByComparingTo(hours(time, interval.accelerators()));
    }

    @Test
    void usageIsMeteredAtThePriceThatDecided() {
        JobPlaced placed = events(JobPlaced.class).stream()
                .filter(event -> event.jobId().equals(succeeded.jobId()))
                .findFirst()
                .orElseThrow();
        JobReplaced replaced = ofTheStory(JobReplaced.class);
        assertThat(usage).allSatisfy(interval -> {
            assertThat(interval.pricePerHour())
                    .isEqualTo(interval.attempt() == 1 ? placed.pricePerHour() : replaced.pricePerHour());
            assertThat(interval.place()).isEqualTo(interval.attempt() == 1 ? placed.place() : replaced.place());
        });
        assertThat(replaced.previousPlace()).isEqualTo(placed.place());
    }

    @Test
    void thePricesThatDecidedWerePublished() {
        JobPlaced placed = events(JobPlaced.class).stream()
                .filter(event -> event.jobId().equals(succeeded.jobId()))
                .findFirst()
                .orElseThrow();
        assertThat(events(OfferPriced.class))
                .filteredOn(offer -> offer.offerId().equals(placed.place().optionId()))
                .singleElement()
                .satisfies(offer -> {
                    assertThat(offer.pricePerHour()).isEqualTo(placed.pricePerHour());
                    assertThat(offer.source()).isEqualTo(placed.priceSource());
                    assertThat(offer.asOf()).isEqualTo(placed.priceAsOf());
                });
        JobReplaced replaced = ofTheStory(JobReplaced.class);
        OwnershipCostComputed owned = events(OwnershipCostComputed.class).getFirst();
        assertThat(replaced.pricePerHour())
                .isEqualTo(owned.full().times(replaced.place().acceleratorsPerNode()));
    }

    @Test
    void theTermsOfTheOwnershipCostAddUp() {
        OwnershipCostComputed cost = events(OwnershipCostComputed.class).getFirst();
        assertThat(cost.terms().stream()
                        .map(OwnershipCostComputed.Term::perAcceleratorHour)
                        .reduce(Money.zero(), Money::plus))
                .isEqualTo(cost.full());
        assertThat(cost.marginal()).isLessThan(cost.full());
    }

    @Test
    void theInterruptionLosesTheTimeSinceTheCheckpoint() {
        JobInterrupted interrupted = ofTheStory(JobInterrupted.class);
        UsageMetered last = usage.stream()
                .filter(interval -> interval.attempt() == 1)
                .toList()
                .getLast();
        assertThat(interrupted.occurredAt()).isEqualTo(last.intervalEnd());
        BigDecimal lostHours = interrupted
                .lostAcceleratorHours()
                .divide(BigDecimal.valueOf(last.accelerators()), RoundingMode.UNNECESSARY);
        assertThat(interrupted.lostCost()).isEqualTo(last.pricePerHour().times(lostHours));
    }

    private <T extends JobEvent> T ofTheStory(Class<T> fact) {
        return events(fact).stream()
                .filter(event -> event.jobId().equals(succeeded.jobId()))
                .findFirst()
                .orElseThrow();
    }

    private static List<UsageMetered> usageOf(String jobId) {
        return events(UsageMetered.class).stream()
                .filter(interval -> interval.jobId().equals(jobId))
                .sorted(Comparator.comparing(UsageMetered::intervalStart))
                .toList();
    }

    private static <E extends Event> List<E> events(Class<E> type) {
        return Example.golden().stream()
                .filter(example -> type.isAssignableFrom(example.fact().recordClass()))
                .filter(example -> !example.isOld() && !example.isFuture())
                .map(example -> type.cast(example.read()))
                .toList();
    }

    private static BigDecimal hours(Duration time, int accelerators) {
        return BigDecimal.valueOf(time.toNanos())
                .multiply(BigDecimal.valueOf(accelerators))
                .divide(NANOS_PER_HOUR, 9, RoundingMode.HALF_EVEN);
    }
}
