package dev.supercargo.router.placement;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Keys to work on, first come first served. Urgent ones have a lane with threads of their own, so that they never wait for
 * others. A key waits at most once and is never worked on by two threads at once; one that was added during its work comes
 * again after it. Work that fails is repeated after a pause that doubles. Thread-safe.
 */
final class WorkQueue {

    /**
     * Keys that wait for the same threads.
     *
     * @param together how many keys a thread takes at once at most; fewer while other threads have nothing to do
     * @param work called with such keys, in order; returns those that failed, of which it tells itself
     */
    record Lane(String name, int threads, int together, Function<List<String>, Set<String>> work) {}

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final int DOUBLINGS_MAX = 10;

    private final ReentrantLock lock = new ReentrantLock();
    private final Line urgent;
    private final Line others;
    private final Set<String> underWork = new HashSet<>();
    private final Map<String, Line> again = new HashMap<>();
    private final Map<String, Integer> failures = new HashMap<>();
    private final Map<String, ScheduledFuture<?>> later = new HashMap<>();
    private final ScheduledThreadPoolExecutor timer;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running = true;

    /** Those who wait in a lane. */
    private record Line(Lane lane, LinkedHashSet<String> waiting, Condition added) {
        static Line of(Lane lane, ReentrantLock lock) {
            return new Line(lane, new LinkedHashSet<>(), lock.newCondition());
        }

        void add(String key) {
            if (waiting.add(key)) {
                added.signal();
            }
        }

        /** The next ones, so that all threads get some. */
        List<String> next() {
            int fair = Math.ceilDiv(waiting.size(), lane.threads());
            List<String> next = new ArrayList<>();
            for (int left = Math.min(fair, lane.together()); left > 0; left--) {
                next.add(waiting.removeFirst());
            }
            return next;
        }
    }

    WorkQueue(Lane urgent, Lane others) {
        this.urgent = Line.of(urgent, lock);
        this.others = Line.of(others, lock);
        this.timer = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name(others.name() + "-timer").factory());
        timer.setRemoveOnCancelPolicy(true);
        for (Line line : List.of(this.urgent, this.others)) {
            for (int number = 1; number <= line.lane().threads(); number++) {
                threads.add(Thread.ofPlatform()
                        .daemon()
                        .name(line.lane().name() + "-" + number)
                        .unstarted(() -> run(line)));
            }
        }
    }

    void start() {
        threads.forEach(Thread::start);
    }

    void add(String key) {
        lock.lock();
        try {
            if (underWork.contains(key)) {
                again.putIfAbsent(key, others);
            } else if (!urgent.waiting().contains(key)) {
                others.add(key);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Adds the key to those that are urgent, even if it waits among the others already. */
    void addUrgent(String key) {
        lock.lock();
        try {
            if (underWork.contains(key)) {
                again.put(key, urgent);
            } else {
                others.waiting().remove(key);
                urgent.add(key);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Adds the key after {@code pause}, unless it is to come earlier anyway. */
    void addAfter(String key, Duration pause) {
        lock.lock();
        try {
            ScheduledFuture<?> planned = later.get(key);
            boolean earlier = planned != null && planned.getDelay(TimeUnit.MILLISECONDS) <= pause.toMillis();
            if (!running || earlier) {
                return;
            }
            if (planned != null) {
                planned.cancel(false);
            }
            later.put(key, timer.schedule(() -> due(key), pause.toMillis(), TimeUnit.MILLISECONDS));
        } finally {
            lock.unlock();
        }
    }

    /** Keys that wait for their turn now. */
    int size() {
        lock.lock();
        try {
            return urgent.waiting().size() + others.waiting().size();
        } finally {
            lock.unlock();
        }
    }

    void stop() throws InterruptedException {
        lock.lock();
        try {
            running = false;
            urgent.added().signalAll();
            others.added().signalAll();
        } finally {
            lock.unlock();
        }
        timer.shutdownNow();
        for (Thread thread : threads) {
            thread.join(5_000);
        }
    }

    private void due(String key) {
        lock.lock();
        try {
            later.remove(key);
        } finally {
            lock.unlock();
        }
        add(key);
    }

    private void run(Line line) {
        try {
            for (List<String> keys = take(line); running; keys = take(line)) {
                done(keys, failed(line.lane(), keys));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** An error, too, must not end the thread: nobody else would notice. */
    private static Set<String> failed(Lane lane, List<String> keys) {
        try {
            return lane.work().apply(keys);
        } catch (RuntimeException | Error e) {
            return Set.copyOf(keys);
        }
    }

    /** The next keys; none when the queue was stopped. */
    private List<String> take(Line line) throws InterruptedException {
        lock.lock();
        try {
            while (running && line.waiting().isEmpty()) {
                line.added().await();
            }
            List<String> keys = running ? line.next() : List.of();
            underWork.addAll(keys);
            return keys;
        } finally {
            lock.unlock();
        }
    }

    private void done(List<String> keys, Set<String> failed) {
        lock.lock();
        try {
            for (String key : keys) {
                underWork.remove(key);
                Line next = again.remove(key);
                if (failed.contains(key)) {
                    addAfter(key, pause(failures.merge(key, 1, Integer::sum)));
                } else {
                    failures.remove(key);
                    if (next != null) {
                        next.add(key);
                    }
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private static Duration pause(int failuresInARow) {
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(failuresInARow - 1, DOUBLINGS_MAX));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
