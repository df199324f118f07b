package dev.supercargo.engine.spot;

import java.time.Duration;
import java.util.Arrays;

/**
 * What has been learned of one place: the probability of each zone class and each phase of age, by Bayes' rule from all
 * that was seen of it. The first run was under way when watching began, so its age stays a distribution until it ends.
 */
public final class ZoneBelief {

    private static final double MINUTES_PER_HOUR = 60;

    /** Looks that follow each other faster are taken to be a second apart: no run ends in no time. */
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    /** Of its phase, a run of unknown age has half behind it. */
    private static final double UNKNOWN_SHARE = 0.5;

    private final ZoneClasses classes;
    private final double[][] weight;
    private final double[] availability;
    private boolean up;
    private boolean ageKnown;
    private double ageHours;

    /** Watching begins: nothing is known but whether there is capacity now. */
    public ZoneBelief(ZoneClasses classes, boolean up) {
        this.classes = classes;
        this.up = up;
        this.availability =
                classes.classes().stream().mapToDouble(ZoneClass::availability).toArray();
        this.weight = new double[classes.size()][];
        for (int kind = 0; kind < weight.length; kind++) {
            double[] found = classes.at(kind).meanHours(up);
            double[] other = classes.at(kind).meanHours(!up);
            double cycle = sum(found) + sum(other);
            for (int phase = 0; phase < found.length; phase++) {
                found[phase] *= classes.at(kind).prior() / cycle;
            }
            weight[kind] = found;
        }
        normalise();
    }

    /** The next look at the place, {@code since} the last one. */
    public void observe(boolean nowUp, Duration since) {
        double hours = (since.compareTo(SHORTEST) < 0 ? SHORTEST : since).toMillis() / 3.6e6;
        boolean flipped = nowUp != up;
        for (int kind = 0; kind < weight.length; kind++) {
            for (int phase = 0; phase < AgePhases.COUNT; phase++) {
                if (weight[kind][phase] > 0) {
                    double ending = classes.at(kind).ending(up, phase, hours);
                    weight[kind][phase] *= flipped ? ending : 1 - ending;
                }
            }
        }
        if (flipped) {
            up = nowUp;
            ageKnown = true;
            // The run began at some time between the two looks.
            ageHours = hours / 2;
            gather(phase(0));
        } else if (ageKnown) {
            ageHours += hours;
            gather(phase(0));
        } else {
            grow(hours);
        }
        normalise();
    }

    /** Probability that the place is of class {@code kind} and its current run in {@code phase}. */
    double weight(int kind, int phase) {
        return weight[kind][phase];
    }

    /** Expected share of time with capacity, 0..1. */
    double availability() {
        double expected = 0;
        for (int kind = 0; kind < weight.length; kind++) {
            expected += sum(weight[kind]) * availability[kind];
        }
        return expected;
    }

    /**
     * Interruptions expected per hour held, of a stay that begins now and ends with the first of them or after
     * {@code atMost}. A run that has lasted is likelier to last: the older it is, the fewer.
     *
     * @param atMost positive
     * @throws IllegalStateException if there is no capacity now
     */
    public double interruptionsPerHour(Duration atMost) {
        if (!up) {
            throw new IllegalStateException("where there is no capacity, nothing can be interrupted");
        }
        double lost = 0;
        double held = 0;
        for (int kind = 0; kind < weight.length; kind++) {
            for (int phase = 0; phase < AgePhases.COUNT; phase++) {
                double alive = weight[kind][phase];
                double hours = atMost.toMillis() / 3.6e6;
                double share = ageKnown ? AgePhases.share(phase, ageHours) : UNKNOWN_SHARE;
                for (int reached = phase; alive > 0 && hours > 0 && reached < AgePhases.COUNT; reached++) {
                    double here = Math.min(hours, AgePhases.hours(reached) * (reached == phase ? 1 - share : 1));
                    double ends = alive * classes.at(kind).ending(true, reached, here);
                    lost += ends;
                    held += ends / classes.at(kind).endsPerHour(true, reached);
                    alive -= ends;
                    hours -= here;
                }
            }
        }
        return lost / held;
    }

    boolean ageKnown() {
        return ageKnown;
    }

    /** Age of the current run if it is known. */
    double ageHours() {
        return ageHours;
    }

    /** The phase in which a run of known age is {@code hours} from now. */
    int phase(double hours) {
        return AgePhases.of((ageHours + hours) * MINUTES_PER_HOUR);
    }

    private void gather(int phase) {
        for (double[] phases : weight) {
            double all = sum(phases);
            Arrays.fill(phases, 0);
            phases[phase] = all;
        }
    }

    private void grow(double hours) {
        for (double[] phases : weight) {
            for (int phase = AgePhases.COUNT - 2; phase >= 0; phase--) {
                double moved = phases[phase] * AgePhases.leaving(phase, hours);
                phases[phase] -= moved;
                phases[phase + 1] += moved;
            }
        }
    }

    private void normalise() {
        double total = 0;
        for (double[] phases : weight) {
            total += sum(phases);
        }
        for (double[] phases : weight) {
            for (int phase = 0; phase < phases.length; phase++) {
                phases[phase] /= total;
            }
        }
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
