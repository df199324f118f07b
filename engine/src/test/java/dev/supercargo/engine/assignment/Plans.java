package dev.supercargo.engine.assignment;

import dev.supercargo.engine.workload.JobId;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Planning problems that tests solve. */
final class Plans {

    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private Plans() {}

    static Plan plan(List<WaitingJob> jobs, List<Pool> pools, Map<String, Money> budgets, int slots) {
        return Assignment.plan(jobs, pools, budgets, FairShare.equal(), new Horizon(NOW, Duration.ofHours(1), slots));
    }

    /** Wants {@code devices} of pool {@code group} for some hours, and pays {@code alternative} dollars elsewhere. */
    static WaitingJob job(String id, String group, int devices, int hours, int alternative) {
        return new WaitingJob(
                new JobId(id),
                "team",
                1,
                Measured.known(new Alternative(dollars(alternative), Measured.unknown("no deadline"))),
                List.of(claim(group, devices, hours, 0)),
                List.of());
    }

    static WaitingJob startingBy(WaitingJob job, Instant latest) {
        Money cost = job.alternative() instanceof Measured.Known<Alternative>(Alternative known)
                ? known.cost()
                : Money.zero();
        return new WaitingJob(
                job.id(),
                job.team(),
                job.weight(),
                Measured.known(new Alternative(cost, Measured.known(latest))),
                job.claims(),
                job.budgets());
    }

    static Claim claim(String group, int devices, int hours, int cost) {
        return new Claim(
                group, devices, dollars(cost), dollars(cost), Duration.ofHours(hours), Measured.unknown("no deadline"));
    }

    static Money dollars(long amount) {
        return Money.usd("1").times(amount);
    }

    /** Jobs with up to two claims each, some with a deadline, a budget or a higher weight. */
    static List<WaitingJob> randomJobs(Random random, int count, List<String> groups, int slots) {
        List<WaitingJob> jobs = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            int alternative = 5 + random.nextInt(60);
            List<Claim> claims = new ArrayList<>();
            for (int c = 0; c <= random.nextInt(2); c++) {
                claims.add(claim(
                        groups.get(random.nextInt(groups.size())),
                        1 << random.nextInt(3),
                        1 + random.nextInt(slots),
                        random.nextInt(10)));
            }
            Measured<Instant> latest = random.nextBoolean()
                    ? Measured.unknown("no deadline")
                    : Measured.known(NOW.plus(Duration.ofMinutes(random.nextInt(60 * slots))));
            jobs.add(new WaitingJob(
                    new JobId("job-" + number),
                    "team-" + random.nextInt(2),
                    random.nextInt(4) == 0 ? 2 : 1,
                    Measured.known(new Alternative(dollars(alternative), latest)),
                    claims,
                    random.nextInt(3) == 0 ? List.of("budget") : List.of()));
        }
        return jobs;
    }

    static List<Pool> randomPools(Random random) {
        List<Pool> pools = new ArrayList<>();
        for (int number = 0; number < 2; number++) {
            int devices = 2 + random.nextInt(6);
            List<Holder> holders = new ArrayList<>();
            if (random.nextBoolean()) {
                Instant end = NOW.plus(Duration.ofMinutes(30 + random.nextInt(150)));
                Stake stake = random.nextBoolean()
                        ? new Stake.Elsewhere(dollars(1 + random.nextInt(30)))
                        : new Stake.Immovable("must not move");
                holders.add(new Holder(
                        new JobId("running-" + number),
                        "team-" + number,
                        1 + random.nextInt(2),
                        1 + random.nextInt(devices),
                        end,
                        stake));
            }
            pools.add(Pool.single("pool-" + number, devices, holders));
        }
        return pools;
    }
}
