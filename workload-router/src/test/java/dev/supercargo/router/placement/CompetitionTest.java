package dev.supercargo.router.placement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.engine.assignment.Claim;
import dev.supercargo.engine.assignment.WaitingJob;
import dev.supercargo.engine.placement.BudgetView;
import dev.supercargo.engine.workload.JobId;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import dev.supercargo.router.market.SnapshotBuilder.Held;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Jobs are planned together only where one could take something from another. */
class CompetitionTest {

    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private static final String POOL = "local/srv";
    private static final int DEVICES = 8;

    @Test
    void thereIsEnoughForAllIfWhatIsFreeHoldsEverythingThatTheyWant() {
        Competition fitting = competition(2, wants("a", 4), wants("b", 2), wants("c", 0));
        Competition tooMany = competition(3, wants("a", 4), wants("b", 2));

        assertThat(fitting.isAtOddsWithItself()).isFalse();
        assertThat(tooMany.isAtOddsWithItself()).isTrue();
        assertThat(tooMany.mostWanted()).isEqualTo(Map.of(POOL, 4));
    }

    @Test
    void whoDrawsOnABudgetMayTakeItFromAnotherWhateverIsFree() {
        Competition paying = competition(0, drawing(wants("a", 1)), wants("b", 1));

        assertThat(paying.isAtOddsWithItself()).isTrue();
        assertThat(paying.budgets()).isEqualTo(Map.of("q3", Money.usd("5.00")));
    }

    @Test
    void othersJoinOnWhatWasHeldBefore() {
        Competition first = competition(2, wants("a", 4));

        Competition both = first.with(competition(0, wants("b", 4)));

        assertThat(both.competitors().keySet()).containsExactly("a", "b");
        assertThat(both.isAtOddsWithItself()).isTrue();
        assertThat(both.heldOfWhatTheyClaim().keySet()).containsExactly(POOL);
    }

    private static Competition competition(int held, Competitor... competitors) {
        Map<String, Competitor> byId = new LinkedHashMap<>();
        Stream.of(competitors)
                .forEach(competitor -> byId.put(competitor.waiting().id().value(), competitor));
        return new Competition(
                byId,
                Map.of(POOL, Held.of(held, Optional.empty(), NOW), "aws/spot", Held.of(64, Optional.empty(), NOW)));
    }

    /** A job that wants so many devices of the pool; one that wants none can only rent. */
    private static Competitor wants(String id, int devices) {
        List<Claim> claims = devices == 0
                ? List.of()
                : List.of(new Claim(
                        POOL,
                        devices,
                        Money.zero(),
                        Money.zero(),
                        Duration.ofHours(10),
                        Measured.unknown("no deadline")));
        return new Competitor(
                new WaitingJob(new JobId(id), "team", 1, Measured.unknown("none"), claims, List.of()),
                id,
                claims.isEmpty() ? Map.of() : Map.of(POOL, DEVICES),
                !claims.isEmpty(),
                List.of());
    }

    private static Competitor drawing(Competitor competitor) {
        return new Competitor(
                competitor.waiting(),
                competitor.name(),
                competitor.devices(),
                competitor.canStart(),
                List.of(new BudgetView.Line("q3", "team (month)", Money.usd("5.00"))));
    }
}
