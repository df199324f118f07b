package dev.supercargo.chassis.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.supercargo.chassis.Effects;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.testkit.SupercargoStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
class IdempotencyKeysTest {

    private static final int CALLERS = 16;

    private final String key = "key-" + UUID.randomUUID();

    @Inject
    IdempotencyKeys keys;

    @Inject
    Effects effects;

    @Test
    void changesOnceHoweverManyAskAtTheSameTime() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            Callable<IdempotencyKeys.Answer> ask = () -> {
                start.await();
                return keys.once(key, "POST /things", this::change);
            };
            List<Future<IdempotencyKeys.Answer>> answers =
                    Stream.generate(() -> callers.submit(ask)).limit(CALLERS).toList();
            start.countDown();

            for (Future<IdempotencyKeys.Answer> answer : answers) {
                assertThat(answer.get()).isEqualTo(answers.getFirst().get());
            }
        }
        assertThat(effects.count(key)).isEqualTo(1);
    }

    @Test
    void refusesTheKeyForAnotherRequest() {
        keys.once(key, "POST /things {}", this::change);

        assertThatThrownBy(() -> keys.once(key, "POST /things {\"other\":true}", this::change))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("was used before with another body");
        assertThat(effects.count(key)).isEqualTo(1);
    }

    @Test
    void remembersNothingOfAChangeThatFailed() {
        assertThatThrownBy(() -> keys.once(key, "POST /things", () -> {
                    change();
                    throw new IllegalStateException("lost power");
                }))
                .hasMessage("lost power");
        assertThat(effects.count(key)).isZero();

        keys.once(key, "POST /things", this::change);

        assertThat(effects.count(key)).isEqualTo(1);
    }

    private IdempotencyKeys.Answer change() {
        effects.add(key);
        return new IdempotencyKeys.Answer(201, "/things/" + UUID.randomUUID(), "{}");
    }
}
