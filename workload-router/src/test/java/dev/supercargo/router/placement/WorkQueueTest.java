package dev.supercargo.router.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** Whose urgent keys and others are worked on one by one, by threads of their own. */
    private WorkQueue started(int threads, Consumer<String> work) {
        WorkQueue.Lane lane = new WorkQueue.Lane("test", threads, 1, keys -> {
            keys.forEach(work);
            return Set.of();
        });
        return started(lane, lane);
    }

    private WorkQueue started(WorkQueue.Lane urgent, WorkQueue.Lane others) {
        queue = new WorkQueue(urgent, others);
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
    void urgentKeysDoNotWaitForOthersEvenIfTheyWaitedAmongThem() {
        CountDownLatch inWork = new CountDownLatch(2);
        Map<String, CountDownLatch> gates = Map.of("slow", new CountDownLatch(1), "urgent", new CountDownLatch(1));
        List<String> worked = new CopyOnWriteArrayList<>();
        started(1, key -> {
            if (gates.containsKey(key)) {
                inWork.countDown();
                waitFor(gates.get(key));
            }
            worked.add(key);
        });
        queue.add("slow");
        queue.addUrgent("urgent");
        waitFor(inWork);

        queue.add("second");
        queue.add("third");
        queue.addUrgent("fourth");
        queue.addUrgent("third");
        queue.add("fourth");

        gates.get("urgent").countDown();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(worked).containsExactly("urgent", "fourth", "third"));
        gates.get("slow").countDown();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(worked).containsExactly("urgent", "fourth", "third", "slow", "second"));
        assertThat(queue.size()).isZero();
    }

    @Test
    void keysThatWaitAreTakenTogether() {
        CountDownLatch inWork = new CountDownLatch(1);
        CountDownLatch gate = new CountDownLatch(1);
        List<List<String>> groups = new CopyOnWriteArrayList<>();
        WorkQueue.Lane lane = new WorkQueue.Lane("test", 1, 3, keys -> {
            groups.add(List.copyOf(keys));
            inWork.countDown();
            waitFor(gate);
            return Set.of();
        });
        started(lane, lane);
        queue.add("first");
        waitFor(inWork);

        List.of("a", "b", "c", "d").forEach(queue::add);
        gate.countDown();

        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(groups).containsExactly(List.of("first"), List.of("a", "b", "c"), List.of("d")));
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
        CountDownLatch gate = new CountDownLatch(1);
        AtomicInteger tries = new AtomicInteger();
        List<String> worked = new CopyOnWriteArrayList<>();
        WorkQueue.Lane lane = new WorkQueue.Lane("test", 1, 2, keys -> {
            waitFor(gate);
            if (keys.contains("broken") && tries.incrementAndGet() < 3) {
                worked.addAll(keys.stream().filter(key -> !key.equals("broken")).toList());
                return Set.of("broken");
            }
            worked.addAll(keys);
            return Set.of();
        });
        started(lane, lane);

        queue.add("broken");
        queue.add("sound");
        gate.countDown();

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
