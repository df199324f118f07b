package dev.supercargo.router.logs;

import dev.supercargo.router.cluster.PodLogs;
import dev.supercargo.router.logs.NodeLog.NodeLine;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Follows one job's log to the job's end, over all its attempts. What is not the job's own is told in lines of the form
 * {@code ==> … <==}. Not thread-safe; it blocks its thread.
 */
final class Follow {

    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    /** In which the last lines of an attempt arrive after its end. */
    private static final Duration LAST_LINES = Duration.ofSeconds(10);

    /** So that nobody on the way takes a silent stream for a dead one. */
    private static final Duration SILENCE_MAX = Duration.ofMinutes(5);

    private final Supplier<Target> job;
    private final PodLogs pods;
    private final Question question;
    private final Out out;
    private String told = "";
    private String given = "";

    /** Where the lines go. */
    interface Out {
        void line(String text) throws IOException;

        void flush() throws IOException;

        /** Whether nobody reads any more. */
        boolean isClosed();
    }

    /** @param job what it is about, as it stands at that moment */
    Follow(Supplier<Target> job, PodLogs pods, Question question, Out out) {
        this.job = job;
        this.pods = pods;
        this.question = question;
        this.out = out;
    }

    void toTheEnd() throws IOException, InterruptedException {
        Target target = job.get();
        while (!out.isClosed()) {
            if (hasNews(target)) {
                target = attempt(target);
            }
            tell(target);
            if (target.isEnded()) {
                return;
            }
            Thread.sleep(LOOK_EVERY);
            target = job.get();
        }
    }

    /** Whether there is an attempt whose log was not given; one that came and went between two looks is the last. */
    private boolean hasNews(Target target) {
        return (target.isInCluster() || target.isEnded())
                && target.kubernetesJob()
                        .filter(attempt -> !attempt.equals(given))
                        .isPresent();
    }

    /** Until the attempt is over. @return the job as it is then */
    private Target attempt(Target begun) throws IOException, InterruptedException {
        String kubernetesJob = begun.kubernetesJob().orElseThrow();
        String cluster = begun.place().orElseThrow().cluster();
        Target target = begun;
        given = kubernetesJob;
        note(begun.job().name() + ", attempt " + begun.job().attempt() + " on " + begun.where());
        long silentSince = System.nanoTime();
        try (Gang gang =
                new Gang(pods, kubernetesJob, begun.place().orElseThrow().nodes(), question)) {
            while (!out.isClosed() && isSame(target, kubernetesJob)) {
                open(gang, cluster);
                boolean written = pump(gang);
                target = job.get();
                if (isSame(target, kubernetesJob)) {
                    tell(target);
                }
                silentSince = written ? System.nanoTime() : silentSince;
                if (System.nanoTime() - silentSince > SILENCE_MAX.toNanos()) {
                    note(target.job().name() + " " + target.told());
                    silentSince = System.nanoTime();
                }
            }
            open(gang, cluster);
            long end = System.nanoTime() + LAST_LINES.toNanos();
            while (!out.isClosed() && !gang.isDone() && System.nanoTime() < end) {
                pump(gang);
            }
        }
        return target;
    }

    private static boolean isSame(Target target, String kubernetesJob) {
        return target.isInCluster() && target.kubernetesJob().equals(Optional.of(kubernetesJob));
    }

    private void open(Gang gang, String cluster) throws IOException {
        try {
            gang.open(cluster);
        } catch (PodLogs.Unreadable e) {
            note(e.getMessage() + "; it is asked again");
        }
    }

    /** Writes what is there, for as long as a look at the job may wait. @return whether there was anything */
    private boolean pump(Gang gang) throws IOException, InterruptedException {
        long end = System.nanoTime() + LOOK_EVERY.toNanos();
        boolean written = false;
        for (long left = LOOK_EVERY.toNanos(); left > 0 && !out.isClosed(); left = end - System.nanoTime()) {
            Optional<NodeLine> line = gang.next(Duration.ofNanos(left));
            if (line.isPresent()) {
                out.line(prefix(gang, line.get()) + line.get().text());
                written = true;
            } else {
                break;
            }
        }
        out.flush();
        return written;
    }

    private static String prefix(Gang gang, NodeLine line) {
        return gang.isPrefixed() ? "[node " + line.node() + "] " : "";
    }

    /** Says what the job waits for or how it ended, once. */
    private void tell(Target target) throws IOException {
        String now = target.job().attempt() + target.told();
        if (!target.isComputing() && !now.equals(told)) {
            told = now;
            note(target.job().name() + " " + target.told());
        }
    }

    private void note(String text) throws IOException {
        out.line("==> " + text + " <==");
        out.flush();
    }
}
