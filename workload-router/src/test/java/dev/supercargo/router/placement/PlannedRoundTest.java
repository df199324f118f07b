package dev.supercargo.router.placement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.engine.assignment.Alternative;
import dev.supercargo.engine.assignment.Assignment;
import dev.supercargo.engine.assignment.Claim;
import dev.supercargo.engine.assignment.FairShare;
import dev.supercargo.engine.assignment.Holder;
import dev.supercargo.engine.assignment.Horizon;
import dev.supercargo.engine.assignment.Pool;
import dev.supercargo.engine.assignment.Stake;
import dev.supercargo.engine.assignment.WaitingJob;
import dev.supercargo.engine.replan.Displacement;
import dev.supercargo.engine.workload.JobId;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A joint plan says in dollars who makes room for whom, and in which order the others decide. */
class PlannedRoundTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final String POOL = "local/srv";

    @Test
    void makesRoomOnThePoolThatIsTaken() {
        Round round = round(List.of(competitor("rich", 4, "90.00")), "10.00", List.of("rich"));

        assertThat(round.rooms()).singleElement().satisfies(room -> {
            assertThat(room.optionId()).isEqualTo(POOL);
            assertThat(room.arriving()).containsExactly(new Round.Turn("rich", " Job holder makes room for it."));
            assertThat(room.leaving()).singleElement().satisfies(leaving -> {
                assertThat(leaving.jobId()).isEqualTo("holder");
                assertThat(leaving.why())
                        .isEqualTo("It makes room for rich-name (rich), which saves 90.00 USD there;"
                                + " moving it costs 10.00 USD, 2.00 USD of repeated work included.");
            });
        });
    }

    @Test
    void leavesTheHolderAloneIfItHasMoreToLose() {
        Round round = round(List.of(competitor("poor", 4, "9.00")), "10.00", List.of("poor"));

        assertThat(round.rooms()).isEmpty();
        assertThat(round.turns()).containsExactly(new Round.Turn("poor", ""));
    }

    @Test
    void letsThoseDecideFirstWhoSaveMostEvenIfTheirTimeHasNotCome() {
        List<Competitor> competitors =
                List.of(competitor("due", 2, "20.00"), competitor("early", 2, "50.00"), competitor("late", 4, "1.00"));

        Round round = round(competitors, "10.00", List.of("due", "late"));

        assertThat(round.turns()).extracting(Round.Turn::jobId).containsExactly("early", "due", "late");
        assertThat(round.rooms().getFirst().arriving())
                .extracting(Round.Turn::jobId)
                .containsExactly("early", "due");
        assertThat(round.turns().getFirst().note()).contains("Planned together with 2 other waiting jobs: " + POOL);
    }

    private static Round round(List<Competitor> competitors, String stake, List<String> due) {
        Map<String, Competitor> byId = new LinkedHashMap<>();
        competitors.forEach(competitor -> byId.put(competitor.waiting().id().value(), competitor));
        Stake.Elsewhere lost = new Stake.Elsewhere(Money.usd(stake));
        Pool pool = Pool.single(
                POOL, 4, List.of(new Holder(new JobId("holder"), "team", 1, 4, NOW.plus(Duration.ofHours(40)), lost)));
        Displacement displacement = new Displacement(
                lost, NOW.plus(Duration.ofHours(40)), Money.usd("5.00"), Money.usd(stake), Money.usd("2.00"));
        return new PlannedRound(
                        byId,
                        new Holders.Held(List.of(pool), Map.of("holder", displacement)),
                        FairShare.equal(),
                        Assignment.plan(
                                byId.values().stream().map(Competitor::waiting).toList(),
                                List.of(pool),
                                Map.of(),
                                FairShare.equal(),
                                Horizon.ofOneDay(NOW)))
                .round(due);
    }

    private static Competitor competitor(String id, int devices, String saves) {
        Claim claim = new Claim(
                POOL, devices, Money.zero(), Money.zero(), Duration.ofHours(10), Measured.unknown("no deadline"));
        WaitingJob waiting = new WaitingJob(
                new JobId(id),
                "team",
                1,
                Measured.known(new Alternative(Money.usd(saves), Measured.unknown("no deadline"))),
                List.of(claim),
                List.of());
        return new Competitor(waiting, id + "-name", Map.of(POOL, 4), false, List.of());
    }
}
