package dev.supercargo.simulator.spot;

import dev.supercargo.engine.spot.AgePhases;
import dev.supercargo.engine.spot.ZoneClass;
import dev.supercargo.engine.spot.ZoneClasses;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Fits zone classes to traces: a mixture of piecewise-exponential run lengths by expectation maximisation. The traces are
 * cut into stretches as long as a job watches a place; each stretch belongs to one class. Rates are shrunk to those of
 * all traces together. Deterministic: it starts from the order by availability.
 *
 * @param classes number
 * @param stretchHours length of a stretch
 * @param shrinkage strength of the pull to the common rates, in run ends
 */
public record ZoneClassFit(int classes, double stretchHours, double shrinkage) {

    private static final int ROUNDS = 60;

    /** Half an end in so many hours is added, so that a phase without ends has a rate. */
    private static final double YOUNG_HOURS = 0.25;

    private static final double OLD_HOURS = 2.5;

    /** The settings behind the coefficients that are shipped. */
    public static ZoneClassFit standard() {
        return new ZoneClassFit(8, 96, 1);
    }

    public ZoneClasses fit(List<Trace> traces) {
        List<RunStatistics> stretches = traces.stream()
                .flatMap(trace -> RunStatistics.stretches(trace, stretchHours).stream())
                .toList();
        if (stretches.size() < classes) {
            throw new Malformed("the traces give " + stretches.size() + " stretches of " + stretchHours
                    + " h, fewer than the " + classes + " classes to fit. Maybe some traces are missing.");
        }
        ZoneClass common = common(stretches);
        double[][] share = byAvailability(stretches);
        List<ZoneClass> fitted = maximise(stretches, share, common);
        for (int round = 1; round < ROUNDS; round++) {
            for (int index = 0; index < share.length; index++) {
                share[index] = posterior(stretches.get(index), fitted);
            }
            fitted = maximise(stretches, share, common);
        }
        return new ZoneClasses(fitted);
    }

    private static ZoneClass common(List<RunStatistics> stretches) {
        RunStatistics all = new RunStatistics();
        stretches.forEach(stretch -> all.add(stretch, 1));
        return new ZoneClass(1, commonRates(all, true), commonRates(all, false));
    }

    private static List<Double> commonRates(RunStatistics all, boolean up) {
        return phases(
                phase -> (all.ends(up, phase) + 0.5) / (all.hours(up, phase) + (phase == 0 ? YOUNG_HOURS : OLD_HOURS)));
    }

    /** The first guess: equal groups in the order of availability. */
    private double[][] byAvailability(List<RunStatistics> stretches) {
        List<Integer> order = IntStream.range(0, stretches.size())
                .boxed()
                .sorted(Comparator.comparingDouble(index -> stretches.get(index).availability()))
                .toList();
        double[][] share = new double[stretches.size()][classes];
        for (int rank = 0; rank < order.size(); rank++) {
            share[order.get(rank)][rank * classes / order.size()] = 1;
        }
        return share;
    }

    private List<ZoneClass> maximise(List<RunStatistics> stretches, double[][] share, ZoneClass common) {
        List<ZoneClass> fitted = new ArrayList<>();
        for (int kind = 0; kind < classes; kind++) {
            RunStatistics own = new RunStatistics();
            double members = 0;
            for (int index = 0; index < share.length; index++) {
                own.add(stretches.get(index), share[index][kind]);
                members += share[index][kind];
            }
            fitted.add(new ZoneClass(
                    (members + 1) / (stretches.size() + classes), rates(own, true, common), rates(own, false, common)));
        }
        return fitted;
    }

    private List<Double> rates(RunStatistics own, boolean up, ZoneClass common) {
        return phases(phase ->
                (own.ends(up, phase) + shrinkage) / (own.hours(up, phase) + shrinkage / common.endsPerHour(up, phase)));
    }

    private static double[] posterior(RunStatistics stretch, List<ZoneClass> fitted) {
        double[] log = fitted.stream()
                .mapToDouble(kind -> Math.log(kind.prior())
                        + logLikelihood(stretch, kind, true)
                        + logLikelihood(stretch, kind, false))
                .toArray();
        double most =
                IntStream.range(0, log.length).mapToDouble(i -> log[i]).max().orElseThrow();
        double[] share = IntStream.range(0, log.length)
                .mapToDouble(i -> Math.exp(log[i] - most))
                .toArray();
        double sum = 0;
        for (double each : share) {
            sum += each;
        }
        for (int kind = 0; kind < share.length; kind++) {
            share[kind] /= sum;
        }
        return share;
    }

    private static double logLikelihood(RunStatistics stretch, ZoneClass kind, boolean up) {
        double sum = 0;
        for (int phase = 0; phase < AgePhases.COUNT; phase++) {
            double rate = kind.endsPerHour(up, phase);
            sum += stretch.ends(up, phase) * Math.log(rate) - stretch.hours(up, phase) * rate;
        }
        return sum;
    }

    private static List<Double> phases(IntToDoubleFunction rate) {
        return IntStream.range(0, AgePhases.COUNT).mapToDouble(rate).boxed().toList();
    }
}
