package dev.supercargo.engine.prediction.transformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.supercargo.engine.hardware.AcceleratorId;
import dev.supercargo.engine.prediction.transformer.BoostedTrees.Node;
import dev.supercargo.engine.workload.SoftwareStack;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class StepPredictorTest {

    private static final StepPredictor SHIPPED = StepCoefficients.shipped().predictor();

    @Test
    void predictsPublishedStepsOfKnownSoftware() {
        // llm-foundry's tables: MPT-7B on 8 H100, 48 sequences of 2048 tokens, 1.15 s; on 512 H100 with 3072, 1.27 s.
        assertThat(seconds(mpt7b(SoftwareStack.COMPOSER, 8, 48))).isCloseTo(1.15, within(0.12));
        assertThat(seconds(mpt7b(SoftwareStack.COMPOSER, 512, 3072))).isCloseTo(1.27, within(0.15));
    }

    @Test
    void isMoreSureOfWhatItKnows() {
        StepPrediction known = SHIPPED.predict(mpt7b(SoftwareStack.COMPOSER, 8, 48), List.of());
        StepPrediction unknownStack = SHIPPED.predict(mpt7b(SoftwareStack.UNKNOWN, 8, 48), List.of());

        assertThat(known.regime()).isEqualTo(Regime.KNOWN);
        assertThat(unknownStack.regime()).isEqualTo(Regime.UNKNOWN_STACK);
        assertThat(known.band90()).isLessThan(unknownStack.band90());
        assertThat(known.p05()).isLessThan(known.seconds());
        assertThat(known.p95()).isGreaterThan(known.seconds());
    }

    @Test
    void fadesToTheLawFarFromItsData() {
        Run near = mpt7b(SoftwareStack.COMPOSER, 8, 48);
        Run far = new Run(
                new Run.Size(6e13, 6e13, 6e13, 900, 80_000, 50_000, false),
                near.pass(),
                new Run.Cut(8, 30, 1, 1, 1, 1, false),
                near.machine(),
                near.manner());

        assertThat(SHIPPED.predict(near, List.of()).learned()).isNotEqualTo(1.0);
        assertThat(SHIPPED.predict(far, List.of()).learned()).isCloseTo(1, within(1e-6));
        assertThat(SHIPPED.predict(mpt7b(SoftwareStack.UNKNOWN, 8, 48), List.of())
                        .learned())
                .isEqualTo(1.0);
    }

    @Test
    void followsMeasurementsOfTheSameRegimeAndNotThoseOfAnother() {
        Run asked = mpt7b(SoftwareStack.UNKNOWN, 8, 48);
        double before = seconds(asked);
        Seen neighbour =
                new Seen(mpt7b(SoftwareStack.UNKNOWN, 8, 96), 2 * seconds(mpt7b(SoftwareStack.UNKNOWN, 8, 96)));
        Seen stranger = new Seen(mpt7b(SoftwareStack.NEURON, 8, 48), 2 * seconds(mpt7b(SoftwareStack.NEURON, 8, 48)));

        StepPrediction shown = SHIPPED.predict(asked, List.of(neighbour));

        assertThat(shown.seconds()).isBetween(1.5 * before, 2.01 * before);
        assertThat(shown.band90()).isLessThan(SHIPPED.predict(asked, List.of()).band90());
        assertThat(SHIPPED.predict(asked, List.of(stranger)).seconds()).isEqualTo(before);
    }

    @Property(tries = 200)
    void aFasterDeviceIsNeverSlowerByTheLaw(
            @ForAll @IntRange(min = 0, max = 8) int stack, @ForAll @DoubleRange(min = 1, max = 8) double faster) {
        Run run = mpt7b(SoftwareStack.values()[stack], 8, 48);
        Run.Machine machine = run.machine();
        Run.Machine better = new Run.Machine(
                new AcceleratorId("acme-x9-80gb"),
                machine.width(),
                machine.peak() * faster,
                machine.widePeak() * faster,
                machine.memoryBandwidth() * faster,
                machine.link() * faster,
                machine.outerLink() * faster,
                machine.devices(),
                machine.perNode());
        Run.Machine same = new Run.Machine(
                new AcceleratorId("acme-x9-80gb"),
                machine.width(),
                machine.peak(),
                machine.widePeak(),
                machine.memoryBandwidth(),
                machine.link(),
                machine.outerLink(),
                machine.devices(),
                machine.perNode());
        StepLaw law = SHIPPED.law();

        assertThat(withoutPairs(law).time(on(run, better)).seconds())
                .isLessThanOrEqualTo(withoutPairs(law).time(on(run, same)).seconds());
    }

    @Property(tries = 200)
    void morePassesTakeLonger(@ForAll @IntRange(min = 1, max = 500) int passes) {
        Run run = mpt7b(SoftwareStack.COMPOSER, 8, 48);
        StepLaw law = SHIPPED.law();

        assertThat(law.time(withPasses(run, passes + 1)).seconds())
                .isGreaterThan(law.time(withPasses(run, passes)).seconds());
    }

    @Property(tries = 100)
    void moreReplicasWithTheSameWorkEachGiveMoreThroughput(@ForAll @IntRange(min = 1, max = 511) int nodes) {
        Run fewer = mpt7b(SoftwareStack.COMPOSER, 8 * nodes, 48 * nodes);
        Run more = mpt7b(SoftwareStack.COMPOSER, 8 * (nodes + 1), 48 * (nodes + 1));
        StepLaw law = SHIPPED.law();

        assertThat(more.tokensPerStep() / law.time(more).seconds())
                .isGreaterThan(fewer.tokensPerStep() / law.time(fewer).seconds());
    }

    @Test
    void refusesTreesThatLeadBack() {
        assertThatThrownBy(() -> new BoostedTrees(List.of(List.of(new Node(0, 1, 0, 0)))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new BoostedTrees(List.of(List.of(new Node(0, 1, 1, 2), Node.leaf(3), Node.leaf(5))))
                        .sum(new double[] {1.5}))
                .isEqualTo(5);
    }

    @Test
    void readsSoftwareByTheNamesPeopleWrite() {
        assertThat(SoftwareStack.of("Megatron-Bridge 26.04")).isEqualTo(SoftwareStack.MEGATRON_BRIDGE);
        assertThat(SoftwareStack.of("llm-foundry/Composer FSDP")).isEqualTo(SoftwareStack.COMPOSER);
        assertThat(SoftwareStack.of("torchtitan compile")).isEqualTo(SoftwareStack.TORCHTITAN);
        assertThat(SoftwareStack.of("home-made")).isEqualTo(SoftwareStack.UNKNOWN);
        assertThat(SoftwareStack.of("")).isEqualTo(SoftwareStack.UNKNOWN);
    }

    private static double seconds(Run run) {
        return SHIPPED.predict(run, List.of()).seconds();
    }

    private static Run mpt7b(SoftwareStack stack, int devices, int globalBatch) {
        return new Run(
                new Run.Size(6.66e9, 6.66e9, 6.66e9, 32, 4096, 50_368, false),
                new Run.Pass(2048, 6, Math.max(1, globalBatch / 6 / devices)),
                new Run.Cut(1, 1, 1, 1, 1, devices, true),
                new Run.Machine(
                        new AcceleratorId("nvidia-h100-sxm-80gb"),
                        Run.Width.SIXTEEN,
                        989.4e12,
                        989.4e12,
                        3352e9,
                        450e9,
                        50e9,
                        devices,
                        8),
                new Run.Manner(stack, Run.Recomputing.NOTHING, 1));
    }

    private static Run on(Run run, Run.Machine machine) {
        return new Run(run.size(), run.pass(), run.cut(), machine, run.manner());
    }

    private static Run withPasses(Run run, int passes) {
        return new Run(
                run.size(),
                new Run.Pass(run.pass().sequence(), run.pass().samples(), passes),
                run.cut(),
                run.machine(),
                run.manner());
    }

    private static StepLaw withoutPairs(StepLaw law) {
        double[] terms = new double[Term.values().length];
        for (Term term : Term.values()) {
            terms[term.ordinal()] = law.term(term);
        }
        double[] launch = new double[SoftwareStack.values().length];
        double[] slowness = new double[launch.length];
        for (SoftwareStack stack : SoftwareStack.values()) {
            launch[stack.ordinal()] = law.launch(stack);
            slowness[stack.ordinal()] = law.slowness(stack);
        }
        return new StepLaw(terms, launch, slowness, List.of());
    }
}
