package dev.supercargo.advice.training;

import static dev.supercargo.advice.Models.RESNET_50;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import dev.supercargo.advice.Machines;
import dev.supercargo.advice.machine.Machine;
import dev.supercargo.engine.prediction.Evidence;
import dev.supercargo.engine.prediction.TimePrediction;
import dev.supercargo.engine.workload.ModelFamily;
import dev.supercargo.engine.workload.ModelId;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.engine.workload.SampleUnit;
import dev.supercargo.engine.workload.TransformerShape;
import dev.supercargo.quantities.ComputeRate;
import dev.supercargo.quantities.Measured;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainingJudgeTest {

    private static final ModelProfile LLAMA_7B = decoder("llama-2-7b", 6_738_415_616L, 32, 4096);
    private static final ModelProfile GPT3 = decoder("gpt-3-175b", 175_000_000_000L, 96, 12_288);

    private final TrainingJudge judge = new TrainingJudge(Evidence.none());

    @Test
    void trainsResNet50OnTheGuidesEntryMachine() {
        TrainingOutlook outlook = judged(Machines.tier1(), RESNET_50);
        assertThat(outlook.fit().trains()).isTrue();
        assertThat(p50(outlook)).isBetween(Duration.ofMinutes(10), Duration.ofHours(6));
    }

    @Test
    void isFasterOnABetterCard() {
        assertThat(p50(judged(Machines.tier4(), RESNET_50))).isLessThan(p50(judged(Machines.tier1(), RESNET_50)));
    }

    @Test
    void trainsOnTheProcessorWhenThereIsNoCardAndNeverBeyondItsPeak() {
        Machine machine = Machines.withoutGpu();
        double peak = 4 * 3.5e9 * 32;
        double operations = 1_000_000 * 3 * 8.22e9;

        TrainingOutlook outlook = judged(machine, RESNET_50);

        assertThat(p50(outlook).toMillis() / 1000.0).isCloseTo(operations / (peak / 2), withPercentage(0.1));
        assertThat(time(outlook).evidence().getFirst()).contains("half of the peak");
    }

    @Test
    void believesAMeasurementOfThisMachineMoreThanItsDataSheet() {
        Machine machine = Machines.withoutGpu();
        Machine measured = machine.withProcessor(machine.processor().withMatrixRate(ComputeRate.ofTeraflops(0.448)));

        TimePrediction told = time(judged(measured, RESNET_50));

        assertThat(told.p50()).isLessThan(p50(judged(machine, RESNET_50)));
        assertThat(told.evidence().getFirst()).contains("measured on this machine");
    }

    @Test
    void saysWhatAChangeCostsBeforeItSaysNo() {
        assertThat(judged(Machines.tier4(), LLAMA_7B).fit())
                .isInstanceOfSatisfying(
                        Fit.WithChange.class, fit -> assertThat(fit.change()).contains("LoRA"));
    }

    @Test
    void neverSaysYesToWhatCannotFit() {
        TrainingOutlook outlook = judged(Machines.tier1(), GPT3);
        assertThat(outlook.fit()).isInstanceOf(Fit.Not.class);
        assertThat(outlook.time()).isInstanceOf(Measured.Unknown.class);
    }

    @Test
    void takesTheProcessorWhenTheCatalogDoesNotKnowTheCard() {
        Machine machine = Machines.tier1().withGpus(List.of(Machines.unheardOf()));
        assertThat(TrainingDevice.of(machine)).isInstanceOf(TrainingDevice.ProcessorOnly.class);
    }

    @Test
    void usesAllEqualCardsTogether() {
        Machine two = Machines.tier4().withGpus(List.of(Machines.rtx3050(), Machines.rtx4090(), Machines.rtx4090()));
        assertThat(TrainingDevice.of(two)).isInstanceOfSatisfying(TrainingDevice.Accelerators.class, cards -> {
            assertThat(cards.spec().name()).isEqualTo("RTX 4090");
            assertThat(cards.count()).isEqualTo(2);
        });
    }

    private TrainingOutlook judged(Machine machine, ModelProfile model) {
        return judge.judge(machine, List.of(model)).getFirst();
    }

    private static Duration p50(TrainingOutlook outlook) {
        return time(outlook).p50();
    }

    private static TimePrediction time(TrainingOutlook outlook) {
        assertThat(outlook.time()).isInstanceOf(Measured.Known.class);
        return ((Measured.Known<TimePrediction>) outlook.time()).value();
    }

    private static ModelProfile decoder(String id, long parameters, int layers, int hidden) {
        return new ModelProfile(
                new ModelId(id),
                id,
                ModelFamily.DECODER_TRANSFORMER,
                SampleUnit.TOKEN,
                parameters,
                parameters,
                Measured.known(new TransformerShape(layers, hidden, hidden / 128, 32_000, 4096)),
                Measured.unknown("follows from the dimensions"),
                Measured.unknown("follows from the dimensions"));
    }
}
