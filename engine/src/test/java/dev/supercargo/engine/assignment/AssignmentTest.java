package dev.supercargo.engine.assignment;

import static dev.supercargo.engine.assignment.Plans.NOW;
import static dev.supercargo.engine.assignment.Plans.dollars;
import static dev.supercargo.engine.assignment.Plans.job;
import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.engine.workload.JobId;
import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AssignmentTest {

    private static final List<String> GROUPS = List.of("pool-0", "pool-1");

    @Test
    void givesScarceCapacityToWhomeverItSavesMost() {
        Plan plan = Plans.plan(
                List.of(job("cheap", "srv", 4, 2, 10), job("dear", "srv", 4, 2, 40)),
                List.of(Pool.single("srv", 4, List.of())),
                Map.of(),
                2);

        assertThat(plan.verdicts().get(1)).isInstanceOf(Verdict.Granted.class);
        assertThat(plan.verdicts().get(0)).isInstanceOf(Verdict.Rents.class);
        assertThat(plan.proven()).isTrue();
    }

    @Test
    void letsTheOneWaitThatCanAndStartsTheOneThatMust() {
        Plan plan = Plans.plan(
                List.of(
                        job("patient", "srv", 4, 2, 40),
                        Plans.startingBy(job("pressed", "srv", 4, 2, 10), NOW.plus(Duration.ofMinutes(30)))),
                List.of(Pool.single("srv", 4, List.of())),
                Map.of(),
                6);

        assertThat(plan.verdicts().get(1)).isInstanceOf(Verdict.Granted.class);
        assertThat(plan.verdicts().get(0))
                .isInstanceOfSatisfying(
                        Verdict.Waits.class,
                        waits -> assertThat(waits.expectedStart()).isEqualTo(NOW.plus(Duration.ofHours(2))));
    }

    @Test
    void pricesAnHourByWhatTheLoserWouldHaveSaved() {
        Plan plan = Plans.plan(
                List.of(job("a", "srv", 4, 1, 40), job("b", "srv", 4, 1, 8)),
                List.of(Pool.single("srv", 4, List.of())),
                Map.of(),
                1);

        HourlyRate worth = plan.worth().get("srv");
        assertThat(worth).isBetween(HourlyRate.usd("1.99"), HourlyRate.usd("10.01"));
        assertThat(plan.worthOf("srv")).startsWith("srv is worth ").endsWith(" USD per device-hour to others now");
    }

    @Test
    void isWorthNothingWhereCapacityIsLeftOver() {
        Plan plan =
                Plans.plan(List.of(job("a", "srv", 2, 1, 40)), List.of(Pool.single("srv", 4, List.of())), Map.of(), 4);

        assertThat(plan.worth()).containsEntry("srv", HourlyRate.zero());
    }

    @Test
    void movesARunningJobAwayOnlyIfThatSavesMoreThanItsStake() {
        List<Pool> pools = List.of(Pool.single("srv", 4, List.of(holder(1, new Stake.Elsewhere(dollars(20))))));

        assertThat(Plans.plan(List.of(job("a", "srv", 4, 4, 30)), pools, Map.of(), 4)
                        .preempted())
                .containsExactly(new JobId("running"));
        assertThat(Plans.plan(List.of(job("a", "srv", 4, 4, 15)), pools, Map.of(), 4)
                        .preempted())
                .isEmpty();
    }

    @Test
    void aDollarLostByARunningJobCountsAsMuchAsItsWeightSays() {
        List<Pool> pools = List.of(Pool.single("srv", 4, List.of(holder(4, new Stake.Elsewhere(dollars(20))))));

        assertThat(Plans.plan(List.of(job("a", "srv", 4, 4, 30)), pools, Map.of(), 4)
                        .preempted())
                .isEmpty();
    }

    @Test
    void makesRoomForAGangOnlyIfAllItsDevicesBecomeFree() {
        Holder movable = holder(1, new Stake.Elsewhere(dollars(1)));
        Holder fixed = new Holder(
                new JobId("fixed"), "team", 1, 2, NOW.plus(Duration.ofHours(4)), new Stake.Immovable("it must stay"));
        WaitingJob gang = job("gang", "srv", 8, 2, 500);

        assertThat(Plans.plan(List.of(gang), List.of(Pool.single("srv", 8, List.of(movable, fixed))), Map.of(), 4)
                        .preempted())
                .isEmpty();
        assertThat(Plans.plan(List.of(gang), List.of(Pool.single("srv", 10, List.of(movable, fixed))), Map.of(), 4)
                        .preempted())
                .containsExactly(new JobId("running"));
    }

    @Test
    void amongThoseWhoCanRunNowhereElsePriorityDecides() {
        List<Pool> pools = List.of(Pool.single("srv", 4, List.of(holder(2, new Stake.NowhereElse(dollars(90))))));

        assertThat(Plans.plan(List.of(stuck("urgent", 4)), pools, Map.of(), 4).preempted())
                .containsExactly(new JobId("running"));
        assertThat(Plans.plan(List.of(stuck("equal", 2)), pools, Map.of(), 4).preempted())
                .isEmpty();
    }

    /** Both would fit into the day one after the other, but waiting is not free for whom can run nowhere else. */
    @Test
    void anUrgentJobThatCanRunNowhereElseDoesNotWaitForOneThatIsNot() {
        Holder patient = new Holder(
                new JobId("running"), "team", 1, 4, NOW.plus(Duration.ofHours(9)), new Stake.NowhereElse(dollars(2)));
        List<Pool> pools = List.of(Pool.single("srv", 4, List.of(patient)));

        assertThat(Plans.plan(List.of(stuck("urgent", 4)), pools, Map.of(), 24).preempted())
                .containsExactly(new JobId("running"));
        assertThat(Plans.plan(List.of(stuck("equal", 1)), pools, Map.of(), 24).preempted())
                .isEmpty();
    }

    @Test
    void teamsThatHadLessThanTheirShareMayTakeThePlaceOfThoseThatHadMore() {
        WaitingJob poor = new WaitingJob(
                new JobId("poor"),
                "poor",
                1,
                Measured.known(new Alternative(dollars(12), Measured.unknown("no deadline"))),
                List.of(Plans.claim("srv", 4, 4, 0)),
                List.of());
        List<Pool> pools = List.of(Pool.single("srv", 4, List.of(holder(1, new Stake.Elsewhere(dollars(20))))));
        FairShare lopsided =
                new FairShare(new TreeMap<>(), new TreeMap<>(Map.of("team", dollars(900), "poor", dollars(0))));
        Horizon horizon = new Horizon(NOW, Duration.ofHours(1), 4);

        assertThat(Assignment.plan(List.of(poor), pools, Map.of(), FairShare.equal(), horizon)
                        .preempted())
                .isEmpty();
        assertThat(Assignment.plan(List.of(poor), pools, Map.of(), lopsided, horizon)
                        .preempted())
                .containsExactly(new JobId("running"));
    }

    private static Holder holder(double weight, Stake stake) {
        return new Holder(new JobId("running"), "team", weight, 4, NOW.plus(Duration.ofHours(4)), stake);
    }

    private static WaitingJob stuck(String id, double weight) {
        return new WaitingJob(
                new JobId(id),
                "team",
                weight,
                Measured.unknown("no offer fits"),
                List.of(Plans.claim("srv", 4, 2, 3)),
                List.of());
    }

    @Test
    void servesFirstWhatCanRunNowhereElse() {
        WaitingJob rich = job("rich", "srv", 4, 2, 500);
        WaitingJob stuck = new WaitingJob(
                new JobId("stuck"),
                "team",
                1,
                Measured.unknown("no offer fits"),
                List.of(Plans.claim("srv", 4, 2, 3)),
                List.of());

        Plan plan = Plans.plan(List.of(rich, stuck), List.of(Pool.single("srv", 4, List.of())), Map.of(), 2);

        assertThat(plan.verdicts().get(1)).isInstanceOf(Verdict.Granted.class);
    }

    @Test
    void holdsAJobThatNeitherCapacityNorBudgetAllows() {
        WaitingJob poor = new WaitingJob(
                new JobId("poor"),
                "team",
                1,
                Measured.known(new Alternative(dollars(9), Measured.unknown("no deadline"))),
                List.of(),
                List.of("small"));

        Plan plan = Plans.plan(List.of(poor), List.of(), Map.of("small", dollars(5)), 2);

        assertThat(plan.verdicts())
                .containsExactly(new Verdict.Held(
                        new JobId("poor"), "renting costs 9.00 USD, budget small has 5.00 USD left beside this plan"));
    }

    @Test
    void agreesWithBruteForceOnSmallProblems() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            int slots = 2 + random.nextInt(3);
            List<WaitingJob> jobs = Plans.randomJobs(random, 1 + random.nextInt(5), GROUPS, slots);
            List<Pool> pools = Plans.randomPools(random);
            Money budget = dollars(random.nextInt(30));

            Plan plan = Plans.plan(jobs, pools, Map.of("budget", budget), slots);

            assertThat(plan.proven()).as("seed %s", seed).isTrue();
            assertThat(plan.value()).as("seed %s", seed).isEqualTo(BruteForce.bestValue(jobs, pools, budget, slots));
        }
    }

    @Test
    void isTheSameWhateverTheOrderOfJobsAndPools() {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            List<WaitingJob> jobs = new ArrayList<>(Plans.randomJobs(random, 30, GROUPS, 6));
            List<Pool> pools = new ArrayList<>(Plans.randomPools(random));
            Plan before = Plans.plan(jobs, pools, Map.of("budget", dollars(40)), 6);
            Collections.shuffle(jobs, random);
            Collections.shuffle(pools, random);

            assertThat(Plans.plan(jobs, pools, Map.of("budget", dollars(40)), 6))
                    .isEqualTo(before);
        }
    }

    @Test
    void neitherSplitsGangsNorExceedsCapacityOrBudgets() {
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            List<WaitingJob> jobs = Plans.randomJobs(random, 40, GROUPS, 6);
            List<Pool> pools = Plans.randomPools(random);
            Money budget = dollars(40);

            Plan plan = Plans.plan(jobs, pools, Map.of("budget", budget), 6);

            Map<String, Integer> taken = new HashMap<>();
            pools.forEach(pool -> pool.holders().stream()
                    .filter(holder -> !plan.preempted().contains(holder.job()))
                    .forEach(holder -> taken.merge(pool.id(), holder.devices(), Integer::sum)));
            Money spent = Money.zero();
            for (int number = 0; number < jobs.size(); number++) {
                WaitingJob job = jobs.get(number);
                Verdict verdict = plan.verdicts().stream()
                        .filter(v -> v.job().equals(job.id()))
                        .findFirst()
                        .orElseThrow();
                Money cost = switch (verdict) {
                    case Verdict.Granted(var id, var claim, var pool, var saved) -> {
                        assertThat(job.claims()).contains(claim);
                        taken.merge(pool, claim.devices(), Integer::sum);
                        yield claim.fullCost();
                    }
                    case Verdict.Waits(var id, var claim, var pool, var start, var saved) -> claim.fullCost();
                    case Verdict.Rents(var id, var alternative) -> alternative.cost();
                    case Verdict.Held held -> Money.zero();
                };
                spent = job.budgets().isEmpty() ? spent : spent.plus(cost);
            }
            assertThat(spent).isLessThanOrEqualTo(budget);
            pools.forEach(pool -> assertThat(taken.getOrDefault(pool.id(), 0)).isLessThanOrEqualTo(pool.devices()));
        }
    }

    @Test
    void neverSavesLessWithMoreCapacity() {
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            List<WaitingJob> jobs = Plans.randomJobs(random, 5, GROUPS, 4);
            List<Pool> pools = Plans.randomPools(random);
            List<Pool> more = new ArrayList<>(pools);
            more.add(new Pool("pool-2", "pool-0", 4, List.of()));

            assertThat(Plans.plan(jobs, more, Map.of(), 4).value())
                    .isGreaterThanOrEqualTo(Plans.plan(jobs, pools, Map.of(), 4).value());
        }
    }

    @Test
    void keepsWithinItsBoundAndCloseToIt() {
        for (int seed = 0; seed < 10; seed++) {
            Random random = new Random(seed);
            List<String> groups = List.of("g0", "g1", "g2");
            List<WaitingJob> jobs = Plans.randomJobs(random, 300, groups, 8);
            List<Pool> pools = new ArrayList<>();
            for (int number = 0; number < 12; number++) {
                pools.add(new Pool("p" + number, groups.get(number % 3), 8, List.of()));
            }

            Plan plan = Plans.plan(jobs, pools, Map.of(), 8);

            assertThat(plan.value()).isLessThanOrEqualTo(plan.bound());
            assertThat(plan.value().shareOf(plan.bound())).isGreaterThan(0.92);
        }
    }

    @Test
    void sharesOfTeamsConvergeToWhatTheyAreEntitledTo() {
        FairShare shares =
                new FairShare(new java.util.TreeMap<>(Map.of("large", 3.0, "small", 1.0)), new java.util.TreeMap<>());
        Map<String, Money> had = new HashMap<>();
        for (int round = 0; round < 400; round++) {
            List<WaitingJob> jobs = new ArrayList<>();
            for (String team : List.of("large", "small")) {
                WaitingJob plain = job(team, "srv", 4, 1, 10);
                jobs.add(new WaitingJob(plain.id(), team, 1, plain.alternative(), plain.claims(), plain.budgets()));
            }
            Plan plan = Assignment.plan(
                    jobs,
                    List.of(Pool.single("srv", 4, List.of())),
                    Map.of(),
                    shares,
                    new Horizon(NOW, Duration.ofHours(1), 1));
            Map<String, Money> granted = new HashMap<>();
            plan.verdicts().forEach(verdict -> {
                if (verdict instanceof Verdict.Granted(var id, var claim, var pool, var saved)) {
                    granted.put(id.value(), saved);
                    had.merge(id.value(), saved, Money::plus);
                }
            });
            shares = shares.after(granted, Duration.ofHours(1), Duration.ofHours(48));
        }

        double large = savings(had, "large").shareOf(savings(had, "large").plus(savings(had, "small")));
        assertThat(large).isBetween(0.72, 0.78);
    }

    private static Money savings(Map<String, Money> had, String team) {
        return had.getOrDefault(team, Money.zero());
    }
}
