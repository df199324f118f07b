package dev.supercargo.router.telemetry;

import java.time.Duration;

/**
 * What is asked of Prometheus: metrics of NVIDIA's DCGM exporter, by pod. Of its default counters, so that nothing needs to
 * be set up but pod attribution.
 *
 * @param podLabel the label that names the pod
 */
record Queries(String podLabel) {

    /** Names of pods of attempts: {@code sc-<job id>-<attempt>-…}. */
    private static final String ANY_POD = "sc-[0-9a-z]{26}-[0-9]+-.+";

    /** Percent of the time in which a kernel ran. */
    private static final String BUSY = "DCGM_FI_DEV_GPU_UTIL";

    private static final Duration BEGIN = Duration.ofMinutes(5);

    String busy(Duration window) {
        return average(BUSY, window);
    }

    /** Share, 0..1. */
    String matrixUnits(Duration window) {
        return average("DCGM_FI_PROF_PIPE_TENSOR_ACTIVE", window);
    }

    /** Share, 0..1. */
    String memoryInterface(Duration window) {
        return average("DCGM_FI_PROF_DRAM_ACTIVE", window);
    }

    /** MiB, of the device that uses most. */
    String memoryUsedMax(Duration window) {
        return "max by (" + podLabel + ") (max_over_time(" + selected("DCGM_FI_DEV_FB_USED", ANY_POD) + range(window)
                + "))";
    }

    /** Percent, of the busiest device at its busiest moment. */
    String busiest(String attempt, Duration window) {
        return "max by (" + podLabel + ") (max_over_time(" + selected(BUSY, attempt + "-.+") + range(window) + "))";
    }

    /** How often a device was measured in the first minutes of the window: silence is not idleness. */
    String measuredAtItsBegin(String attempt, Duration window) {
        return "min by (" + podLabel + ") (count_over_time(" + selected(BUSY, attempt + "-.+") + range(BEGIN)
                + " offset " + window.minus(BEGIN).toSeconds() + "s))";
    }

    private String average(String metric, Duration window) {
        return "avg by (" + podLabel + ") (avg_over_time(" + selected(metric, ANY_POD) + range(window) + "))";
    }

    private String selected(String metric, String pods) {
        return metric + "{" + podLabel + "=~\"" + pods + "\"}";
    }

    private static String range(Duration window) {
        return "[" + window.toSeconds() + "s]";
    }
}
