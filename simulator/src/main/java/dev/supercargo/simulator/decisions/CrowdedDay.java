package dev.supercargo.simulator.decisions;

import dev.supercargo.engine.assignment.Alternative;
import dev.supercargo.engine.assignment.Claim;
import dev.supercargo.engine.assignment.Holder;
import dev.supercargo.engine.assignment.Pool;
import dev.supercargo.engine.assignment.Stake;
import dev.supercargo.engine.assignment.WaitingJob;
import dev.supercargo.engine.workload.JobId;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Many more jobs than owned and committed nodes: each job could use three kinds of nodes, all of them dear to rent
 * instead; half of the nodes are busy for some hours, a third of the jobs have a deadline, and each of eight teams has a
 * budget of 70 % of what renting for all its jobs would cost.
 */
record CrowdedDay(List<WaitingJob> jobs, List<Pool> places, Map<String, Money> budgets) {

    private static final long SEED = 4;
    private static final int DEVICES = 8;
    private static final int ALIKE = 20;
    private static final int TEAMS = 8;
    private static final int CLAIMS = 3;

    static CrowdedDay of(int jobs, int places) {
        SplittableRandom random = new SplittableRandom(SEED);
        int groups = Math.max(1, places / ALIKE);
        List<Pool> pools = new ArrayList<>();
        for (int number = 0; number < places; number++) {
            pools.add(new Pool("node-" + number, "kind-" + number % groups, DEVICES, holders(random, number)));
        }
        List<WaitingJob> waiting = new ArrayList<>();
        Map<String, Money> budgets = new HashMap<>();
        for (int number = 0; number < jobs; number++) {
            WaitingJob job = job(random, number, groups);
            waiting.add(job);
            if (job.alternative() instanceof Measured.Known<Alternative>(Alternative rented)) {
                budgets.merge(job.budgets().getFirst(), rented.cost().times(new BigDecimal("0.7")), Money::plus);
            }
        }
        return new CrowdedDay(waiting, pools, budgets);
    }

    private static List<Holder> holders(SplittableRandom random, int number) {
        return random.nextBoolean()
                ? List.of()
                : List.of(new Holder(
                        new JobId("running-" + number),
                        "team-" + number % TEAMS,
                        1,
                        DEVICES / 2,
                        Questions.NOW.plus(Duration.ofMinutes(30 + random.nextInt(600))),
                        new Stake.Elsewhere(cents(100 + random.nextInt(4000)))));
    }

    private static WaitingJob job(SplittableRandom random, int number, int groups) {
        int devices = 1 << random.nextInt(4);
        int minutes = 30 + random.nextInt(1200);
        Measured<Instant> latest = random.nextInt(3) > 0
                ? Measured.unknown("no deadline")
                : Measured.known(Questions.NOW.plus(Duration.ofMinutes(random.nextInt(1440))));
        List<Claim> claims = new ArrayList<>();
        for (int claim = 0; claim < CLAIMS; claim++) {
            claims.add(new Claim(
                    "kind-" + random.nextInt(groups),
                    devices,
                    cents(devices * minutes / 10),
                    cents(devices * minutes / 2),
                    Duration.ofMinutes(minutes * (80L + random.nextInt(60)) / 100),
                    latest));
        }
        String team = "team-" + random.nextInt(TEAMS);
        Money rented = cents(devices * minutes * (2L + random.nextInt(4)));
        return new WaitingJob(
                new JobId("job-" + number),
                team,
                1,
                Measured.known(new Alternative(rented, latest)),
                claims,
                List.of("budget of " + team));
    }

    private static Money cents(long amount) {
        return Money.usd("0.01").times(amount);
    }
}
