package dev.supercargo.engine.placement;

import dev.supercargo.engine.Hardware;
import dev.supercargo.engine.cost.InterruptionRate;
import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.engine.workload.AcceleratorChoice;
import dev.supercargo.engine.workload.AcceleratorDemand;
import dev.supercargo.engine.workload.DataTransfer;
import dev.supercargo.engine.workload.JobSpec;
import dev.supercargo.engine.workload.Locality;
import dev.supercargo.engine.workload.NodeCount;
import dev.supercargo.engine.workload.SpendLimit;
import dev.supercargo.engine.workload.SpotPreference;
import dev.supercargo.engine.workload.Urgency;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Money;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Jobs and options of all sorts, for tests that compare two ways to the same answer. */
final class RandomMarket {

    private RandomMarket() {}

    /** One in four jobs has a budget that binds. */
    static BudgetView budgets(Random random) {
        return random.nextInt(4) == 0
                ? new BudgetView(List.of(new BudgetView.Line("b", "team", cents(random, 30_000))))
                : BudgetView.unlimited();
    }

    /** The same job with a deadline. */
    static JobSpec hurried(Random random, JobSpec job) {
        return Jobs.withDeadline(job, Options.NOW.plus(Duration.ofMinutes(60 + random.nextInt(4000))));
    }

    static JobSpec job(Random random) {
        JobSpec job = List.of(Jobs.aVisionJob(), Jobs.aLanguageJob(), Jobs.aSilentJob())
                .get(random.nextInt(3));
        if (random.nextInt(3) == 0) {
            job = hurried(random, job);
        }
        if (random.nextInt(4) == 0) {
            job = job.withTerms(job.terms().withBudget(new SpendLimit.UpTo(cents(random, 30_000))));
        }
        job = Jobs.withUrgency(job, Urgency.values()[random.nextInt(3)]);
        if (random.nextInt(4) == 0) {
            job = job.withData(new DataTransfer(Memory.ofGb(150), Measured.known("eu-west-1")));
        }
        if (random.nextInt(4) == 0) {
            job = job.withResources(job.resources()
                    .withAccelerators(new AcceleratorDemand.OneOf(
                            List.of(new AcceleratorChoice("A100", 4), new AcceleratorChoice("H100", 8)))));
        }
        if (random.nextInt(4) == 0) {
            job = job.withResources(job.resources().withNodes(new NodeCount(1, 1 + random.nextInt(4))));
        }
        if (random.nextInt(4) == 0) {
            job = job.withResources(job.resources().withSpot(SpotPreference.values()[random.nextInt(3)]));
        }
        return switch (random.nextInt(8)) {
            case 0 -> job.withResources(job.resources().withLocality(new Locality(Set.of(), Set.of("eu-*"))));
            case 1 ->
                job.withResources(job.resources()
                        .withLocality(new Locality(Set.of(), Set.of(), Set.of("type-option-1", "option-2"))));
            default -> job;
        };
    }

    static List<CapacityOption> options(Random random, int count) {
        List<AcceleratorSpec> accelerators =
                List.of(Hardware.v100(), Hardware.a100(), Hardware.a100Pcie(), Hardware.h100(), Hardware.blank());
        List<CapacityOption> options = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            AcceleratorSpec accelerator = accelerators.get(random.nextInt(accelerators.size()));
            int devices = 1 << random.nextInt(4);
            // Few prices, so that there are ties.
            String price =
                    cents(random, 6).times(200).plus(Money.usd("0.5")).amount().toPlainString();
            Market market = Market.values()[random.nextInt(4)];
            String id = "option-" + number;
            CapacityOption option = market == Market.OWNED
                    ? Options.owned(id, accelerator, devices, price, "0.30")
                    : Options.cloud(id, accelerator, devices, market, price);
            options.add(varied(random, option));
        }
        return options;
    }

    private static CapacityOption varied(Random random, CapacityOption option) {
        Place place = option.place() instanceof Place.CloudPool cloud && random.nextInt(3) == 0
                ? new Place.CloudPool("gcp", "eu-west-1", cloud.zone(), cloud.instanceType(), cloud.market())
                : option.place();
        CapacityOption moved = new CapacityOption(
                option.id(),
                place,
                option.node(),
                option.price(),
                random.nextInt(4) == 0
                        ? Measured.unknown("no history")
                        : Measured.known(new InterruptionRate(random.nextInt(3) == 0 ? 9 : 0.05)),
                option.reachability(),
                option.availability(),
                option.startUp());
        return switch (random.nextInt(10)) {
            case 0 -> Options.withoutPrice(moved);
            case 1 -> Options.unreachable(moved);
            case 2, 3 -> Options.busy(moved, Options.NOW.plus(Duration.ofMinutes(random.nextInt(600))));
            default -> moved;
        };
    }

    private static Money cents(Random random, int bound) {
        return Money.usd("0.01").times(random.nextInt(bound));
    }
}
