package dev.supercargo.forecasting;

import java.time.Instant;
import java.util.Locale;

/** Something that a forecast cannot say, or rests on. */
public sealed interface Caveat {

    /** One sentence for people. */
    String text();

    /**
     * Demand never changed, so that nothing is known about how it might.
     *
     * @param level what it always was
     */
    record NeverChanged(double level) implements Caveat {
        @Override
        public String text() {
            return String.format(
                    Locale.ROOT,
                    "Demand was always %.4g; how far it might move is unknown, and the intervals have no width.",
                    level);
        }
    }

    /**
     * The horizon reaches beyond what could be tried.
     *
     * @param stepsTested steps ahead that were
     */
    record Extrapolated(int stepsTested) implements Caveat {
        @Override
        public String text() {
            return "The history allows tests up to " + stepsTested
                    + " steps ahead; further out the intervals are extrapolated.";
        }
    }

    /**
     * The level jumped.
     *
     * @param at the first step on the new level
     * @param before median on the old level
     * @param since median on the new level
     */
    record LevelShift(Instant at, double before, double since) implements Caveat {
        @Override
        public String text() {
            return String.format(
                    Locale.ROOT,
                    "The level moved from about %.4g to about %.4g at %s; what came before says less about the future.",
                    before,
                    since,
                    at);
        }
    }

    /**
     * A few values tower above the others.
     *
     * @param count how many
     * @param usual 99 of 100 values are at most this
     * @param highest the highest
     */
    record Spikes(int count, double usual, double highest) implements Caveat {
        @Override
        public String text() {
            return String.format(
                    Locale.ROOT,
                    "%d of the values tower above the usual %.4g, up to %.4g; when the next one comes cannot be told.",
                    count,
                    usual,
                    highest);
        }
    }
}
