package dev.supercargo.simulator.fault;

import dev.supercargo.simulator.resource.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.logging.Logger;

/** The faults that are in force. Thread-safe. */
public final class Faults {

    private static final Logger LOG = Logger.getLogger(Faults.class.getName());
    private static final int MOST = 100;

    /**
     * A fault and what became of it.
     *
     * @param id by which it is named in answers
     * @param hits how many requests it has hit
     */
    public record InForce(long id, Fault fault, long hits) {}

    /**
     * One effect on one request.
     *
     * @param lifting of the fault
     */
    public record Hit(long id, Effect effect, Lifting lifting) {}

    /** Whether a fault has been taken away. Thread-safe. */
    public static final class Lifting {

        private final CountDownLatch lifted = new CountDownLatch(1);

        private void lift() {
            lifted.countDown();
        }

        /** Returns when the fault has been taken away, or the longest time to hold a request is over. */
        public void await() throws InterruptedException {
            if (!lifted.await(Effect.Hold.LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warning(() -> "A request was held for " + Effect.Hold.LONGEST + " and goes on now");
            }
        }
    }

    private static final class Armed {
        final long id;
        final Fault fault;
        final SplittableRandom random;
        final Lifting lifting = new Lifting();
        long hits;

        Armed(long id, Fault fault) {
            this.id = id;
            this.fault = fault;
            this.random = new SplittableRandom(fault.occurrence().seed());
        }

        boolean isOver() {
            var times = fault.occurrence().times();
            return times.isPresent() && hits >= times.getAsLong();
        }
    }

    private final List<Armed> armed = new ArrayList<>();
    private long lastId;

    /**
     * Puts the fault in force and returns its id.
     *
     * @throws IllegalStateException when there are very many already
     */
    public synchronized long add(Fault fault) {
        // One that holds requests is of use until it is taken away.
        armed.removeIf(one -> one.isOver() && !(one.fault.effect() instanceof Effect.Hold));
        if (armed.size() >= MOST) {
            throw new IllegalStateException(MOST + " faults are in force already. Maybe clear them first.");
        }
        armed.add(new Armed(++lastId, fault));
        return lastId;
    }

    /** Ends all faults; requests that are held go on. */
    public synchronized void clear() {
        armed.forEach(one -> one.lifting.lift());
        armed.clear();
    }

    /** Ends one fault, and returns whether it was there; requests that it holds go on. */
    public synchronized boolean remove(long id) {
        armed.stream().filter(one -> one.id == id).forEach(one -> one.lifting.lift());
        return armed.removeIf(one -> one.id == id);
    }

    /** The faults that were added since the last clearing, those that are over included until the next one is added. */
    public synchronized List<InForce> all() {
        return armed.stream()
                .map(one -> new InForce(one.id, one.fault, one.hits))
                .toList();
    }

    /**
     * What happens to this request; the faults count it.
     *
     * @param labels of the object that the request sends
     */
    public synchronized List<Hit> on(Verb verb, String resource, Supplier<Map<String, String>> labels) {
        List<Hit> hits = new ArrayList<>();
        for (Armed one : armed) {
            boolean hit = !one.isOver()
                    && one.fault.target().contains(verb, resource, labels)
                    && one.random.nextDouble() < one.fault.occurrence().share();
            if (hit) {
                one.hits += isDecidedLater(one.fault) ? 0 : 1;
                hits.add(new Hit(one.id, one.fault.effect(), one.lifting));
            }
        }
        return hits;
    }

    /** What is held when it is done is a hit only then: a request that is refused is none. */
    private static boolean isDecidedLater(Fault fault) {
        return fault.effect() instanceof Effect.Hold(Effect.Hold.Moment moment) && moment == Effect.Hold.Moment.AFTER;
    }

    /** A request that was to be held when it is done is done. Returns whether it is held: another one may have been first. */
    public synchronized boolean isHeldDone(long id) {
        boolean held = armed.stream().anyMatch(one -> one.id == id && !one.isOver());
        armed.stream().filter(one -> held && one.id == id).forEach(one -> one.hits++);
        return held;
    }
}
