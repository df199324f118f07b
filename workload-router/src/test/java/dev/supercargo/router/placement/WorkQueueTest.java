package dev.supercargo.router.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkQueueTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private WorkQueue queue;

    private WorkQueue started(int parallel, Consumer<String> work) {
        queue = new WorkQueue("test", parallel, work);
        queue.start();
        return queue;
    }

    @AfterEach
    void stop() throws InterruptedException {
        queue.stop();
    }

    @Test
    void worksOnAKeyOnceHoweverOftenItIsAddedWhileItWaits() {
        CountDownLatch gate = new CountDownLatch(1);
        List<String> worked = new CopyOnWriteArrayList<>();
        started(1, key -> {
            waitFor(gate);
            worked.add(key);
        });

        queue.add("first");
        IntStream.range(0, 100).forEach(time -> queue.add("second"));
        queue.add("third");
        gate.countDown();

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(worked).containsExactly("first", "second", "third"));
        assertThat(queue.size()).isZero();
    }

    @Test
    void worksOnUrgentKeysFirstEvenIfTheyWaitAlready() {
        CountDownLatch inWork = new CountDownLatch(1);
        CountDownLatch gate = new CountDownLatch(1);
        List<String> worked = new CopyOnWriteArrayList<>();
        started(1, key -> {
            inWork.countDown();
            waitFor(gate);
            worked.add(key);
        });
        queue.add("first");
        waitFor(inWork);

        queue.add("second");
        queue.add("third");
        queue.addUrgent("fourth");
        queue.addUrgent("third");
        queue.add("fourth");
        gate.countDown();

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(worked).containsExactly("first", "fourth", "third", "second"));
        assertThat(queue.size()).isZero();
    }

    @Test
    void worksAgainOnAKeyThatWasAddedDuringItsWork() {
        CountDownLatch inWork = new CountDownLatch(1);
        CountDownLatch gate = new CountDownLatch(1);
        AtomicInteger times = new AtomicInteger();
        started(2, key -> {
            times.incrementAndGet();
            inWork.countDown();
            waitFor(gate);
        });
        queue.add("key");
        waitFor(inWork);

        queue.add("key");
        gate.countDown();

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(times).hasValue(2));
    }

    @Test
    void neverWorksOnOneKeyInTwoThreads() {
        ConcurrentHashMap<String, AtomicInteger> now = new ConcurrentHashMap<>();
        AtomicInteger overlaps = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        started(4, key -> {
            AtomicInteger inside = now.computeIfAbsent(key, any -> new AtomicInteger());
            if (inside.incrementAndGet() > 1) {
                overlaps.incrementAndGet();
            }
            Thread.yield();
            inside.decrementAndGet();
            done.incrementAndGet();
        });

        IntStream.range(0, 10_000).forEach(number -> queue.add("key-" + number % 3));

        await().atMost(PATIENCE).until(() -> queue.size() == 0);
        assertThat(overlaps).hasValue(0);
        assertThat(done.get()).isPositive();
    }

    @Test
    void repeatsWhatFailedAndGoesOnWithOthersMeanwhile() {
        AtomicInteger tries = new AtomicInteger();
        List<String> worked = new CopyOnWriteArrayList<>();
        started(1, key -> {
            if (key.equals("broken") && tries.incrementAndGet() < 3) {
                throw new IllegalStateException("not yet");
            }
            worked.add(key);
        });

        queue.add("broken");
        queue.add("sound");

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(worked).containsExactly("sound", "broken"));
        assertThat(tries).hasValue(3);
    }

    @Test
    void comesBackOnceAfterAPause() {
        AtomicInteger times = new AtomicInteger();
        started(2, key -> times.incrementAndGet());

        queue.addAfter("key", Duration.ofHours(1));
        queue.addAfter("key", Duration.ofMillis(1));
        queue.addAfter("key", Duration.ofHours(1));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(times).hasPositiveValue());
        assertThat(times).hasValueLessThanOrEqualTo(2);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
