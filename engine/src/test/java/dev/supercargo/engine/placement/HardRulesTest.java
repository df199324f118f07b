package dev.supercargo.engine.placement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.engine.Hardware;
import dev.supercargo.engine.Models;
import dev.supercargo.engine.workload.AcceleratorChoice;
import dev.supercargo.engine.workload.AcceleratorDemand;
import dev.supercargo.engine.workload.JobSpec;
import dev.supercargo.engine.workload.Locality;
import dev.supercargo.engine.workload.Parallelism;
import dev.supercargo.engine.workload.SpendLimit;
import dev.supercargo.engine.workload.SpotPreference;
import dev.supercargo.engine.workload.TrainingSetup;
import dev.supercargo.quantities.Money;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HardRulesTest {

    private static final CapacityOption SPOT = Options.cloud("a100-spot", Hardware.a100(), 8, Market.SPOT, "12.00");

    private final JobSpec job = Jobs.aVisionJob();

    @Test
    void refusesAnAcceleratorTheJobDoesNotAccept() {
        JobSpec onH100 = job.withResources(job.resources()
                .withAccelerators(new AcceleratorDemand.OneOf(List.of(new AcceleratorChoice("H100", 8)))));

        assertBroken(onH100, SPOT, Rule.ACCELERATOR, "has 8× A100-SXM-80GB per node, the job accepts 8× H100");
    }

    @Test
    void refusesARegionOutsideTheResidency() {
        JobSpec inEurope =
                job.withResources(job.resources().withLocality(new Locality(Set.of(), Set.of("eu-*", "europe-*"))));

        assertBroken(inEurope, SPOT, Rule.REGION, "aws us-east-1 is not allowed, only any provider in eu-*, europe-*");
    }

    @Test
    void refusesSpotToAJobThatMustNotBeInterrupted() {
        JobSpec steady = job.withResources(job.resources().withSpot(SpotPreference.FORBIDDEN));

        assertBroken(steady, SPOT, Rule.MARKET, "is spot, the job must not be interrupted");
    }

    @Test
    void refusesOnDemandToAJobThatWantsSpotButWelcomesOwnedMachines() {
        JobSpec thrifty = job.withResources(job.resources().withSpot(SpotPreference.REQUIRED));
        CapacityOption onDemand = Options.cloud("a100-od", Hardware.a100(), 8, Market.ON_DEMAND, "32.00");
        CapacityOption owned = Options.owned("srv", Hardware.a100(), 8, "5.00", "0.50");

        assertBroken(thrifty, onDemand, Rule.MARKET, "is on-demand, the job wants spot where it is rented");
        assertThat(decide(thrifty, owned)).isInstanceOf(PlacementDecision.Placed.class);
    }

    @Test
    void refusesWhatNoClusterReaches() {
        assertBroken(job, Options.unreachable(SPOT), Rule.REACHABILITY, "out of reach: no node pool allows it");
    }

    @Test
    void refusesWhatDoesNotFitAndNamesWhatWould() {
        CapacityOption workstation = Options.owned("ws", Hardware.rtx4090(), 1, "1.00", "0.10");

        PlacementDecision.Rejected rejected = rejected(Jobs.aLanguageJob(), workstation);

        assertThat(rejected.code()).isEqualTo(Rule.MEMORY);
        assertThat(rejected.reason())
                .contains("GiB, has 24.0 GiB per device: ")
                .contains("devices with ZeRO-3/FSDP")
                .contains("QLoRA with full recomputation and micro batch 1 would fit");
    }

    @Test
    void refusesTensorParallelismAcrossNodes() {
        TrainingSetup setup = TrainingSetup.defaultsFor(Models.llama2With7b())
                .withParallelism(Parallelism.ofTensor(8).withSequence(true));
        JobSpec wide =
                Jobs.aLanguageJob().withTraining(Jobs.aLanguageJob().training().withSetup(setup));
        CapacityOption small = Options.owned("srv", Hardware.a100Pcie(), 4, "5.20", "0.60");

        assertThat(rejected(wide, small).candidates())
                .allSatisfy(ranked -> assertThat(ranked.assessment().findings())
                        .extracting(Finding::rule)
                        .contains(Rule.INTERCONNECT));
    }

    @Test
    void refusesAShapeThatCannotExistEverywhere() {
        TrainingSetup setup = TrainingSetup.defaultsFor(Models.llama2With7b())
                .withParallelism(Parallelism.dataOnly().withPipeline(64));
        JobSpec impossible =
                Jobs.aLanguageJob().withTraining(Jobs.aLanguageJob().training().withSetup(setup));

        assertThat(rejected(impossible, SPOT).candidates())
                .allSatisfy(ranked -> assertThat(ranked.assessment().findings())
                        .contains(Finding.of(
                                Rule.MEMORY,
                                "64 pipeline stages are more than the model's 32 layers. Maybe use 32 stages or"
                                        + " fewer.")));
    }

    @Test
    void neverPlacesOnAnUnknownPrice() {
        assertBroken(job, Options.withoutPrice(SPOT), Rule.PRICE_UNKNOWN, "price unknown: no offer today");
    }

    @Test
    void refusesWhatFinishesTooLate() {
        JobSpec hurried = Jobs.withDeadline(job, Options.NOW.plus(Duration.ofMinutes(30)));

        PlacementDecision.Rejected rejected = rejected(hurried, SPOT);

        assertThat(rejected.code()).isEqualTo(Rule.DEADLINE);
        assertThat(rejected.reason()).containsPattern("finishes \\d h \\d+ min after the deadline");
    }

    @Test
    void refusesWhatCostsMoreThanTheJobMay() {
        JobSpec poor = job.withTerms(job.terms().withBudget(new SpendLimit.UpTo(Money.usd("5"))));

        assertThat(rejected(poor, SPOT).reason()).containsPattern("costs \\d+\\.\\d\\d USD, the job may cost 5.00 USD");
    }

    @Test
    void countsTheFullCostOfOwnedMachinesAgainstTheTeamsBudget() {
        CapacityOption owned = Options.owned("srv", Hardware.a100(), 8, "40.00", "0.50");
        BudgetView budgets = new BudgetView(List.of(new BudgetView.Line("b1", "vision, November", Money.usd("10"))));

        PlacementDecision decision = cheapest().decide(job, Options.snapshot(owned), budgets);

        assertThat(decision).isInstanceOfSatisfying(PlacementDecision.Rejected.class, rejected -> {
            assertThat(rejected.code()).isEqualTo(Rule.TEAM_BUDGET);
            assertThat(rejected.reason()).contains("vision, November has 10.00 USD left");
        });
    }

    @Test
    void rejectsWithAdviceWhenNothingIsKnown() {
        assertThat(rejected(job).reason()).isEqualTo("no capacity is known. Maybe connect a cluster or import prices.");
    }

    private static void assertBroken(JobSpec job, CapacityOption option, Rule rule, String sentence) {
        PlacementDecision.Rejected rejected = rejected(job, option);
        assertThat(rejected.code()).isEqualTo(rule);
        assertThat(rejected.candidates())
                .allSatisfy(ranked -> assertThat(ranked.assessment().findings()).contains(Finding.of(rule, sentence)));
    }

    private static PlacementDecision.Rejected rejected(JobSpec job, CapacityOption... options) {
        PlacementDecision decision = decide(job, options);
        assertThat(decision).isInstanceOf(PlacementDecision.Rejected.class);
        return (PlacementDecision.Rejected) decision;
    }

    private static PlacementDecision decide(JobSpec job, CapacityOption... options) {
        return cheapest().decide(job, Options.snapshot(options), BudgetView.unlimited());
    }

    private static PlacementPolicy cheapest() {
        return Policies.standard().named("cheapest").orElseThrow();
    }
}
