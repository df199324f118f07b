package dev.supercargo.engine.placement;

import dev.supercargo.engine.cost.Wallclock;
import dev.supercargo.engine.prediction.MemoryVerdict;
import dev.supercargo.engine.prediction.TimePrediction;
import dev.supercargo.engine.workload.Deadline;
import dev.supercargo.engine.workload.JobSpec;
import dev.supercargo.engine.workload.Parallelism;
import dev.supercargo.quantities.Measured;
import java.time.Duration;
import java.time.Instant;
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
     * @param possible whether neither interruptions nor the deadline rule it out
     * @param safe whether it meets the deadline at its 90th percentile, or has none
     */
    record Clock(double hours, boolean possible, boolean safe) {

        static Clock of(Trial trial, Measured<TimePrediction> time, boolean dataLiesHere) {
            if (!(time instanceof Measured.Known<TimePrediction>(TimePrediction left))) {
                return new Clock(Double.NaN, true, !(trial.job().terms().deadline() instanceof Deadline.By));
            }
            if (!(trial.wallclock(left.p50(), dataLiesHere, new ArrayList<>())
                    instanceof Measured.Known<Wallclock>(Wallclock expected))) {
                return new Clock(Double.NaN, false, false);
            }
            double hours = (expected.total().getSeconds() + expected.total().getNano() / 1e9) / 3600;
            if (!(trial.job().terms().deadline() instanceof Deadline.By(Instant deadline))) {
                return new Clock(hours, true, true);
            }
            Duration left50 = Duration.between(trial.snapshot().takenAt(), deadline);
            boolean safe = trial.wallclock(left.p90(), dataLiesHere, new ArrayList<>())
                            instanceof Measured.Known<Wallclock>(Wallclock late)
                    && late.total().compareTo(left50) <= 0;
            return new Clock(hours, expected.total().compareTo(left50) <= 0, safe);
        }
    }

    /** Whether the hardware itself allows the job: host, market, memory, interconnect. */
    static boolean allows(JobSpec job, CapacityOption representative, MemoryVerdict memory, int perNode, int nodes) {
        Parallelism parallelism = job.training().setup().parallelism();
        return StructuralRules.shape(job.training()).isEmpty()
                && StructuralRules.host(job.resources(), representative).isEmpty()
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
