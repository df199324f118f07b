package dev.supercargo.router.placement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.contracts.routing.PlaceRef;
import dev.supercargo.engine.cost.InterruptionRate;
import dev.supercargo.engine.hardware.AcceleratorId;
import dev.supercargo.engine.hardware.AcceleratorKind;
import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.engine.placement.Assessment;
import dev.supercargo.engine.placement.Availability;
import dev.supercargo.engine.placement.BudgetView;
import dev.supercargo.engine.placement.CapacityOption;
import dev.supercargo.engine.placement.NodeShape;
import dev.supercargo.engine.placement.OptionPrice;
import dev.supercargo.engine.placement.Place;
import dev.supercargo.engine.placement.PlacementDecision;
import dev.supercargo.engine.placement.PlacementSnapshot;
import dev.supercargo.engine.placement.PriceProvenance;
import dev.supercargo.engine.placement.Ranked;
import dev.supercargo.engine.placement.Rates;
import dev.supercargo.engine.placement.Reachability;
import dev.supercargo.engine.placement.Rule;
import dev.supercargo.engine.prediction.Evidence;
import dev.supercargo.engine.prediction.MemoryVerdict;
import dev.supercargo.engine.workload.JobId;
import dev.supercargo.engine.workload.JobSpec;
import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import dev.supercargo.router.market.SnapshotBuilder.Content;
import dev.supercargo.router.market.SnapshotBuilder.Held;
import dev.supercargo.router.market.SnapshotBuilder.Part;
import dev.supercargo.router.placement.Sitting.Answer;
import dev.supercargo.router.placement.Sitting.Asked;
import dev.supercargo.router.placement.Sitting.Filed;
import dev.supercargo.router.placement.Sitting.Purpose;
import dev.supercargo.router.taskfile.BundledKnowledge;
import dev.supercargo.router.taskfile.Grants;
import dev.supercargo.router.taskfile.TaskFileParser;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Jobs that are decided together see what the ones before them took, and no more is worked out than that asks for. */
class SittingTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final TaskFileParser PARSER = new TaskFileParser(new BundledKnowledge(), Grants.everything());

    /** Twelve accelerators, of which ten are free. */
    private static final CapacityOption POOL = new CapacityOption(
            "local/ws",
            new Place.OwnedPool("ws", "hq"),
            new NodeShape(
                    new AcceleratorSpec(
                            new AcceleratorId("a100"),
                            "A100",
                            "nvidia",
                            "Ampere",
                            AcceleratorKind.GPU,
                            Memory.ofGib(80),
                            Measured.unknown("not stated"),
                            Map.of(),
                            Measured.unknown("not stated"),
                            Measured.unknown("not stated")),
                    4,
                    Measured.unknown("not stated"),
                    Measured.unknown("not stated")),
            OptionPrice.rented(HourlyRate.usd("2.00"), new PriceProvenance("sheet", NOW, NOW)),
            Measured.known(InterruptionRate.never()),
            new Reachability.Reachable("c", "ws"),
            new Availability.Fixed(10, 12, Measured.known(NOW)),
            Duration.ZERO);

    private final Sitting sitting = new Sitting(
            Purpose.DECIDE, NOW, Map.of("local/ws", Held.of(2, Optional.of(NOW.plus(Duration.ofHours(1))), NOW)));
    private int decided;

    @Test
    void jobsThatAskTheSameShareAnAnswer() {
        Answer first = ask(asked("one", Map.of()));

        assertThat(ask(asked("two", Map.of()))).isSameAs(first);
        assertThat(ask(asked("three", Map.of("spot/a", "the job was lost there"))))
                .isNotSameAs(first);
        assertThat(decided).isEqualTo(2);
    }

    @Test
    void whatIsTakenOfScarceCapacityIsSeenByTheNext() {
        Answer before = ask(asked("one", Map.of()));

        sitting.taken(place("local/ws", "OWNED"), Optional.of(NOW.plus(Duration.ofHours(3))));

        assertThat(sitting.inUse().get("local/ws"))
                .isEqualTo(new Held(6, Measured.known(NOW.plus(Duration.ofHours(3)))));
        assertThat(ask(asked("two", Map.of()))).isSameAs(before);

        sitting.taken(place("local/ws", "OWNED"), Optional.of(NOW.plus(Duration.ofHours(4))));

        assertThat(ask(asked("three", Map.of()))).isNotSameAs(before);
        assertThat(decided).isEqualTo(2);
    }

    @Test
    void anAnswerIsStoredOnceForAllThatGetIt() {
        Answer shared = ask(asked("one", Map.of()));
        Filed first = sitting.filed(shared, SittingTest::filed);

        assertThat(sitting.filed(ask(asked("two", Map.of())), SittingTest::filed))
                .isSameAs(first);
        assertThat(sitting.filed(ask(asked("three", Map.of("spot/a", "lost"))), SittingTest::filed))
                .isNotSameAs(first);
    }

    @Test
    void nobodyKnowsWhenAllIsFreeOnceAJobOfUnknownLengthRunsThere() {
        sitting.taken(place("local/ws", "OWNED"), Optional.empty());
        sitting.taken(place("local/ws", "OWNED"), Optional.of(NOW.plus(Duration.ofHours(3))));

        assertThat(sitting.inUse().get("local/ws").accelerators()).isEqualTo(10);
        assertThat(sitting.inUse().get("local/ws").allFreeAt().isKnown()).isFalse();
    }

    @Test
    void whatIsRentedLeavesAsMuchForTheNext() {
        Answer before = ask(asked("one", Map.of()));

        sitting.taken(place("aws/spot", "SPOT"), Optional.empty());

        assertThat(ask(asked("two", Map.of()))).isSameAs(before);
    }

    @Test
    void noticesWhatWasFreedSinceAPlanWasMade() {
        Held three = Held.of(3, Optional.empty(), NOW);

        assertThat(sitting.freedSince(Map.of("local/ws", three))).isTrue();
        assertThat(sitting.freedSince(Map.of("local/other", three))).isTrue();
        assertThat(sitting.freedSince(Map.of("local/ws", Held.of(1, Optional.empty(), NOW))))
                .isFalse();
        assertThat(sitting.freedSince(Map.of())).isFalse();
    }

    private Answer ask(Asked question) {
        return sitting.answer(question, () -> {
            decided++;
            return new Answer(
                    new Part(new Content(List.of(POOL), Evidence.none()), 0),
                    new PlacementDecision.Rejected(
                            "s", "urgency", Rule.CAPACITY, "none", List.of(new Ranked(onFourOf(POOL), "busy"))));
        });
    }

    private static Filed filed() {
        return new Filed(new PlacementSnapshot("s", NOW, List.of(), Evidence.none()), "r");
    }

    private static Assessment onFourOf(CapacityOption option) {
        return new Assessment(
                option,
                4,
                1,
                new MemoryVerdict.UnknownNeed("no model"),
                Measured.unknown("no model"),
                Measured.unknown("no model"),
                Measured.unknown("no model"),
                new Rates(option.price().fullPerNodeHour(), option.price().marginalPerNodeHour()),
                Measured.unknown("no model"),
                Measured.unknown("no model"),
                List.of(),
                List.of());
    }

    /** The same task under another name and id. */
    private static Asked asked(String name, Map<String, String> barred) {
        JobSpec spec = PARSER.parse("""
                        name: %s
                        run: python train.py
                        resources: {accelerators: A100:1}
                        routing: {model: resnet-50, work: {epochs: 3, dataset_size: 1281167}, precision: fp16, batch: {global: 64}}
                        """.formatted(name), "ann", NOW).jobSpec(new JobId(name), 0);
        return Asked.of("vision", new Question(spec, new BudgetView(List.of())), barred);
    }

    private static PlaceRef place(String option, String market) {
        return new PlaceRef(option, "local", "hq", null, "ws", market, "c", "nvidia-a100-sxm-80gb", 4, 1, true);
    }
}
