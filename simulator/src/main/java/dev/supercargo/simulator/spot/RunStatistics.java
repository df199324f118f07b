package dev.supercargo.simulator.spot;

import dev.supercargo.engine.spot.AgePhases;
import java.util.ArrayList;
import java.util.List;

/** How long runs were watched and how often they ended, by phase of age; the sufficient statistics of a zone class. */
final class RunStatistics {

    private static final double MINUTES_PER_MILLI = 1 / 60_000.0;

    private final double[][] ends = new double[2][AgePhases.COUNT];
    private final double[][] hours = new double[2][AgePhases.COUNT];

    /** One for each stretch of {@code hours} of a trace; a rest shorter than half of that is left out. */
    static List<RunStatistics> stretches(Trace trace, double hours) {
        double tickMinutes = trace.tick().toMillis() * MINUTES_PER_MILLI;
        int length = Math.max(2, (int) Math.round(hours * 60 / tickMinutes));
        int[] age = ages(trace);
        List<RunStatistics> stretches = new ArrayList<>();
        for (int from = 0; from + length / 2 <= trace.ticks(); from += length) {
            RunStatistics stretch = new RunStatistics();
            for (int tick = from; tick < Math.min(from + length, trace.ticks() - 1); tick++) {
                if (age[tick] > 0) {
                    int phase = AgePhases.of((age[tick] - 0.5) * tickMinutes);
                    int up = trace.isUp(tick) ? 1 : 0;
                    stretch.hours[up][phase] += tickMinutes / 60;
                    if (trace.isUp(tick) != trace.isUp(tick + 1)) {
                        stretch.ends[up][phase]++;
                    }
                }
            }
            stretches.add(stretch);
        }
        return stretches;
    }

    /** Age of the run at each tick, in ticks; 0 while it is unknown because the trace began within the run. */
    private static int[] ages(Trace trace) {
        int[] age = new int[trace.ticks()];
        for (int tick = 1; tick < age.length; tick++) {
            if (trace.isUp(tick) != trace.isUp(tick - 1)) {
                age[tick] = 1;
            } else if (age[tick - 1] > 0) {
                age[tick] = age[tick - 1] + 1;
            }
        }
        return age;
    }

    void add(RunStatistics other, double weight) {
        for (int up = 0; up < 2; up++) {
            for (int phase = 0; phase < AgePhases.COUNT; phase++) {
                ends[up][phase] += weight * other.ends[up][phase];
                hours[up][phase] += weight * other.hours[up][phase];
            }
        }
    }

    double ends(boolean up, int phase) {
        return ends[up ? 1 : 0][phase];
    }

    double hours(boolean up, int phase) {
        return hours[up ? 1 : 0][phase];
    }

    /** Share of the watched time with capacity, 0..1; a half if nothing was watched. */
    double availability() {
        double up = 0;
        double all = 0;
        for (int phase = 0; phase < AgePhases.COUNT; phase++) {
            up += hours[1][phase];
            all += hours[0][phase] + hours[1][phase];
        }
        return all == 0 ? 0.5 : up / all;
    }
}
