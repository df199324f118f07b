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
import java.util.function.Consumer;

/**
 * Keys to work on, first come first served, urgent ones before others. A key waits at most once and is never worked on by two threads at once; one
 * that was added during its work comes again after it. Work that fails is repeated after a pause that doubles. Thread-safe.
 */
final class WorkQueue {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final int DOUBLINGS_MAX = 10;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition added = lock.newCondition();
    private final LinkedHashSet<String> urgent = new LinkedHashSet<>();
    private final LinkedHashSet<String> waiting = new LinkedHashSet<>();
    private final Set<String> underWork = new HashSet<>();
    private final Set<String> again = new HashSet<>();
    private final Map<String, Integer> failures = new HashMap<>();
    private final Map<String, ScheduledFuture<?>> later = new HashMap<>();
    private final ScheduledThreadPoolExecutor timer;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running = true;

    /** @param work called with one key at a time by each thread; what it throws is repeated, so it tells itself */
    WorkQueue(String name, int parallel, Consumer<String> work) {
        this.timer = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name(name + "-timer").factory());
        timer.setRemoveOnCancelPolicy(true);
        for (int number = 1; number <= parallel; number++) {
            threads.add(Thread.ofPlatform().daemon().name(name + "-" + number).unstarted(() -> run(work)));
        }
    }

    void start() {
        threads.forEach(Thread::start);
    }

    void add(String key) {
        lock.lock();
        try {
            if (underWork.contains(key)) {
                again.add(key);
            } else if (!urgent.contains(key) && waiting.add(key)) {
                added.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Adds the key before all that are not urgent; as any other if it is being worked on. */
    void addUrgent(String key) {
        lock.lock();
        try {
            if (underWork.contains(key)) {
                again.add(key);
            } else if (urgent.add(key) && !waiting.remove(key)) {
                added.signal();
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
            return urgent.size() + waiting.size();
        } finally {
            lock.unlock();
        }
    }

    void stop() throws InterruptedException {
        lock.lock();
        try {
            running = false;
            added.signalAll();
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

    private void run(Consumer<String> work) {
        try {
            for (String key = take(); running; key = take()) {
                done(key, succeeds(work, key));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** An error, too, must not end the thread: nobody else would notice. */
    private static boolean succeeds(Consumer<String> work, String key) {
        try {
            work.accept(key);
            return true;
        } catch (RuntimeException | Error e) {
            return false;
        }
    }

    /** The next key; any one when the queue was stopped. */
    private String take() throws InterruptedException {
        lock.lock();
        try {
            while (running && urgent.isEmpty() && waiting.isEmpty()) {
                added.await();
            }
            if (!running) {
                return "";
            }
            String key = (urgent.isEmpty() ? waiting : urgent).removeFirst();
            underWork.add(key);
            return key;
        } finally {
            lock.unlock();
        }
    }

    private void done(String key, boolean success) {
        lock.lock();
        try {
            underWork.remove(key);
            if (success) {
                failures.remove(key);
                if (again.remove(key)) {
                    add(key);
                }
            } else {
                again.remove(key);
                addAfter(key, pause(failures.merge(key, 1, Integer::sum)));
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
