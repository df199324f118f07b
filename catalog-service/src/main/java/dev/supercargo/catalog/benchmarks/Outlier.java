package dev.supercargo.catalog.benchmarks;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A measurement that does not fit. */
@Schema(name = "BenchmarkOutlier")
record Outlier(
        BenchmarkView benchmark,
        Cause cause,

        @Schema(description = "Its speed as a share of what was expected: of the median of its like, or of the peak")
        double share,

        String reason) {

    /** Why it does not fit. */
    @Schema(name = "OutlierCause")
    enum Cause {
        /** Faster than the data sheet's dense peak allows. */
        ABOVE_PEAK,
        /** Far from the median of measurements of the same model, accelerator and precision. */
        FAR_FROM_OTHERS
    }
}
