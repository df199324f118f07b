package dev.supercargo.engine.placement;

import dev.supercargo.engine.cost.Wallclock;
import dev.supercargo.engine.prediction.MemoryVerdict;
import dev.supercargo.engine.prediction.TimePrediction;
import dev.supercargo.engine.workload.JobSpec;
import dev.supercargo.engine.workload.Parallelism;
import dev.supercargo.quantities.Measured;
import java.time.Duration;
import java.util.ArrayList;

/**
 * A number of devices on a kind of hardware: what all its options have in common for one job.
 *
 * @param perNode accelerators used in each node
 * @param nodes used
 * @param share of a node's price that is paid, times nodes
 * @param here running where the data lies
 * @param elsewhere running in another region
 */
record Shape(int perNode, int nodes, double share, Clock here, Clock elsewhere) {

    /**
     * When a job would end.
     *
     * @param hours expected wall-clock time; NaN if unknown
     * @param possible whether interruptions let it end at all
     * @param expected the same time exactly; unknown if {@code hours} is
     * @param late wall-clock time if computing takes its p90
     */
    record Clock(double hours, boolean possible, Measured<Duration> expected, Measured<Duration> late) {

        static Clock of(Trial trial, Measured<TimePrediction> time, boolean dataLiesHere) {
            return switch (time) {
                case Measured.Unknown<TimePrediction>(String reason) ->
                    new Clock(Double.NaN, true, Measured.unknown(reason), Measured.unknown(reason));
                case Measured.Known<TimePrediction>(TimePrediction left) ->
                    of(
                            trial.wallclock(left.p50(), dataLiesHere, new ArrayList<>())
                                    .map(Wallclock::total),
                            trial.wallclock(left.p90(), dataLiesHere, new ArrayList<>())
                                    .map(Wallclock::total));
            };
        }

        private static Clock of(Measured<Duration> expected, Measured<Duration> late) {
            return expected instanceof Measured.Known<Duration>(Duration total)
                    ? new Clock((total.getSeconds() + total.getNano() / 1e9) / 3600, true, expected, late)
                    : new Clock(Double.NaN, false, expected, late);
        }

        /** Whether the job is expected to end within {@code left}, or nobody knows when it ends. */
        boolean mayEndWithin(Duration left) {
            return !(expected instanceof Measured.Known<Duration>(Duration total)) || total.compareTo(left) <= 0;
        }

        /** Whether the job ends within {@code left} even at its 90th percentile. */
        boolean endsWithin(Duration left) {
            return late instanceof Measured.Known<Duration>(Duration total) && total.compareTo(left) <= 0;
        }
    }

    /** Whether the hardware itself allows the job: host, market, memory, interconnect. */
    static boolean allows(JobSpec job, CapacityOption representative, MemoryVerdict memory, int perNode, int nodes) {
        Parallelism parallelism = job.training().setup().parallelism();
        return StructuralRules.host(job.resources(), representative).isEmpty()
                && StructuralRules.market(
                                job.resources().spot(), representative.place().market())
                        .isEmpty()
                && fits(memory)
                && StructuralRules.interconnect(parallelism, perNode, perNode * nodes)
                        .isEmpty();
    }

    /** As the memory rule, without its sentence. */
    private static boolean fits(MemoryVerdict verdict) {
        return switch (verdict) {
            case MemoryVerdict.Fits yes -> true;
            case MemoryVerdict.UnknownNeed letThrough -> true;
            case MemoryVerdict.FitsWithChanges no -> false;
            case MemoryVerdict.CannotFit no -> false;
        };
    }

    int devices() {
        return perNode * nodes;
    }
}
