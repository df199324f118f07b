package dev.supercargo.router.leader;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Whoever renewed the one row last leads. */
final class DatabaseElection implements Election {

    private static final Logger LOG = Logger.getLogger(DatabaseElection.class);

    /** Tries to renew within the duration of a term. */
    private static final int TRIES = 7;

    private final Terms terms;
    private final String identity;
    private final Duration duration;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("election").factory());
    private Optional<Term> term = Optional.empty();

    DatabaseElection(Terms terms, String identity, Duration duration) {
        this.terms = terms;
        this.identity = identity;
        this.duration = duration;
    }

    @Override
    public void start(Consumer<Optional<Term>> news) {
        turn(news);
        long every = duration.toMillis() / TRIES;
        timer.scheduleWithFixedDelay(() -> turn(news), every, every, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() throws InterruptedException {
        timer.shutdown();
        timer.awaitTermination(5, TimeUnit.SECONDS);
        try {
            if (term.isPresent()) {
                terms.resign(identity, term.get().epoch());
            }
        } catch (SQLException e) {
            LOG.infof("the term could not be ended and runs out by itself: %s", e.getMessage());
        }
    }

    private void turn(Consumer<Optional<Term>> news) {
        // Counted from before the question: an answer that took long is that much older.
        long until = System.nanoTime() + duration.multipliedBy(2).dividedBy(3).toNanos();
        try {
            Optional<Long> epoch = term.map(Term::epoch);
            if (epoch.isPresent() && !terms.renew(identity, epoch.get())) {
                epoch = Optional.empty();
            } else if (epoch.isEmpty()) {
                epoch = terms.takeOver(identity, duration, 0);
            }
            term = epoch.map(number -> new Term(number, until));
            news.accept(term);
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("the election is tried again: %s", e.getMessage());
        }
    }
}
