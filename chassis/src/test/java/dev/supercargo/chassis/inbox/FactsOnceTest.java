package dev.supercargo.chassis.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.chassis.Effects;
import dev.supercargo.contracts.Event;
import dev.supercargo.contracts.Topic;
import dev.supercargo.contracts.catalog.ModelProfileRetired;
import dev.supercargo.testkit.SupercargoStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
class FactsOnceTest {

    @Inject
    FactsOnce facts;

    @Inject
    Effects effects;

    private final String run = UUID.randomUUID().toString();
    private final List<List<String>> handedOver = new ArrayList<>();

    @Test
    void handsOverWhatABatchBroughtTogetherAndInOrder() throws Exception {
        assertThat(facts.handle(List.of(delivery("a"), delivery("b"), delivery("c")), note()))
                .isEmpty();

        assertThat(handedOver).containsExactly(List.of(model("a"), model("b"), model("c")));
        assertThat(effects.count(model("b"))).isEqualTo(1);
    }

    @Test
    void handsOverOnlyWhatNeitherThisBatchNorAnEarlierOneBrought() throws Exception {
        Delivery a = delivery("a");
        Delivery b = delivery("b");
        facts.handle(List.of(a), note());

        facts.handle(List.of(a, b, b), note());
        facts.handle(List.of(b, a), note());

        assertThat(handedOver).containsExactly(List.of(model("a")), List.of(model("b")));
    }

    @Test
    void handlesTheOthersOfABatchThatHoldsAnEventWhichCannotBe() throws Exception {
        Delivery poison = delivery("poison");

        assertThat(facts.handle(List.of(delivery("a"), poison, delivery("c")), note().andThen(this::refusePoison)))
                .containsOnlyKeys(poison.record())
                .extractingByKey(poison.record())
                .isInstanceOf(PoisonEvent.class);

        assertThat(handedOver.getFirst()).hasSize(3);
        assertThat(handedOver.subList(1, 4))
                .containsExactly(List.of(model("a")), List.of(model("poison")), List.of(model("c")));
        assertThat(effects.count(model("a"))).isEqualTo(1);
        assertThat(effects.count(model("poison"))).isZero();
        assertThat(effects.count(model("c"))).isEqualTo(1);
    }

    @Test
    void triesTheWholeBatchAgainAfterALostRace() throws Exception {
        Consumer<List<Event>> losesOnce = events -> {
            if (handedOver.size() == 1) {
                throw new OptimisticLockException("somebody else was faster");
            }
        };

        assertThat(facts.handle(List.of(delivery("a"), delivery("b")), note().andThen(losesOnce)))
                .isEmpty();

        assertThat(handedOver).hasSize(2).allMatch(events -> events.size() == 2);
        assertThat(effects.count(model("a"))).isEqualTo(1);
    }

    private Consumer<List<Event>> note() {
        return events -> {
            handedOver.add(events.stream().map(Event::aggregateId).toList());
            events.forEach(event -> effects.add(event.aggregateId()));
        };
    }

    private void refusePoison(List<Event> events) {
        if (events.stream().anyMatch(event -> event.aggregateId().equals(model("poison")))) {
            throw new PoisonEvent("nobody can bear it");
        }
    }

    private Delivery delivery(String name) {
        return new Delivery(
                KafkaRecord.of(Topic.MODELS.topicName(), model(name), new byte[0]),
                new EventReader.Received(
                        UUID.randomUUID().toString(), new ModelProfileRetired(model(name), 1, "superseded")));
    }

    private String model(String name) {
        return name + "-" + run;
    }
}
