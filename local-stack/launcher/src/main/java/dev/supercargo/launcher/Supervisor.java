package dev.supercargo.launcher;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Starts parts stage by stage (in parallel within a stage), starts a part again when its process dies, and stops all in
 * the reverse order. Thread-safe.
 */
final class Supervisor {

    private static final Duration START_CANCEL_LIMIT = Duration.ofSeconds(100);

    private final List<List<Part>> stages;
    private final Board board;
    private final RestartPolicy restartPolicy;
    private final InstantSource clock;
    private final ExecutorService workers = Executors.newCachedThreadPool(Supervisor::daemon);
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(Supervisor::daemon);
    private final Map<Component, Part.Running> running = new EnumMap<>(Component.class);
    private final Map<Component, List<Instant>> restarts = new EnumMap<>(Component.class);
    private final List<CompletableFuture<?>> starts = new ArrayList<>();
    private boolean stopping;
    private boolean stopped;

    /**
     * @param stages each stage needs all earlier ones; a stage stops before the stages it needs
     */
    Supervisor(List<List<Part>> stages, Board board, RestartPolicy restartPolicy, InstantSource clock) {
        this.stages = List.copyOf(stages);
        this.board = board;
        this.restartPolicy = restartPolicy;
        this.clock = clock;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "supervisor");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Returns once every part answers.
     *
     * @throws LaunchException when a part cannot be started; the others still run then and must be stopped
     */
    void start() {
        for (List<Part> stage : stages) {
            List<CompletableFuture<?>> pending = new ArrayList<>();
            for (Part part : stage) {
                pending.add(submit(part));
            }
            try {
                CompletableFuture.allOf(pending.toArray(CompletableFuture[]::new))
                        .join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof LaunchException cause ? cause : e;
            }
        }
    }

    private synchronized CompletableFuture<?> submit(Part part) {
        CompletableFuture<?> start = stopping
                ? CompletableFuture.failedFuture(new LaunchException(ExitCode.FAILED, "The start was cancelled."))
                : CompletableFuture.runAsync(() -> run(part), workers);
        starts.removeIf(CompletableFuture::isDone);
        starts.add(start);
        return start;
    }

    private void run(Part part) {
        Component component = part.component();
        board.update(component, status -> status.starting(clock.instant()));
        Part.Running started =
                part.start(pid -> board.update(component, status -> status.launched(pid)), this::isStopping);
        synchronized (this) {
            running.put(component, started);
        }
        board.update(component, status -> status.ready(started.pid(), clock.instant()));
        started.ended().thenRunAsync(() -> died(part, started), workers);
    }

    private void died(Part part, Part.Running dead) {
        Component component = part.component();
        synchronized (this) {
            if (stopping || !running.remove(component, dead)) {
                return;
            }
        }
        releaseRemains(dead);
        scheduleRestart(part, "%s (process %d) died.".formatted(component.subject(), dead.pid()));
    }

    /** A dead server's handle still holds locks of its data directory. */
    private void releaseRemains(Part.Running dead) {
        try {
            dead.stop();
        } catch (RuntimeException alreadyGone) {
            board.notice("Cleaning up after process %d: %s".formatted(dead.pid(), alreadyGone.getMessage()));
        }
    }

    private void scheduleRestart(Part part, String reason) {
        Component component = part.component();
        Instant now = clock.instant();
        Duration delay;
        synchronized (this) {
            List<Instant> earlier = restarts.computeIfAbsent(component, unused -> new ArrayList<>());
            delay = restartPolicy.delay(earlier, now);
            earlier.add(now.plus(delay));
        }
        board.update(component, status -> status.dead(now));
        board.notice(
                "%s It is started again in %s. Its log: %s".formatted(reason, Durations.text(delay), log(component)));
        timer.schedule(() -> restart(part), delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    private String log(Component component) {
        return board.status().components().stream()
                .filter(status -> status.component() == component)
                .map(ComponentStatus::log)
                .findFirst()
                .orElse("none");
    }

    private void restart(Part part) {
        submit(part).whenComplete((unused, failure) -> {
            if (isStopping()) {
                return;
            }
            if (failure == null) {
                board.notice("%s answers again.".formatted(part.component().subject()));
            } else {
                Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
                scheduleRestart(part, cause.getMessage());
            }
        });
    }

    private synchronized boolean isStopping() {
        return stopping;
    }

    /** Stops everything, last stage first; further calls wait for the first and do nothing. */
    void stop() {
        List<CompletableFuture<?>> inFlight;
        synchronized (this) {
            stopping = true;
            inFlight = List.copyOf(starts);
        }
        CompletableFuture.allOf(inFlight.toArray(CompletableFuture[]::new))
                .completeOnTimeout(null, START_CANCEL_LIMIT.toSeconds(), TimeUnit.SECONDS)
                .exceptionally(failure -> null)
                .join();
        stopStages();
    }

    private synchronized void stopStages() {
        if (stopped) {
            return;
        }
        stopped = true;
        timer.shutdownNow();
        for (List<Part> stage : stages.reversed()) {
            CompletableFuture<?>[] stops = stage.stream()
                    .map(Part::component)
                    .filter(running::containsKey)
                    .map(component ->
                            CompletableFuture.runAsync(() -> stop(component, running.get(component)), workers))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(stops).join();
        }
    }

    private void stop(Component component, Part.Running part) {
        try {
            part.stop();
        } catch (RuntimeException e) {
            board.notice("%s does not stop: %s".formatted(component.subject(), e.getMessage()));
        }
        board.update(component, status -> status.stopped(clock.instant()));
    }
}
