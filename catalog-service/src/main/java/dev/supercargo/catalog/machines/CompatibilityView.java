package dev.supercargo.catalog.machines;

import dev.supercargo.hardware.compatibility.Finding;
import dev.supercargo.hardware.compatibility.Verdict;
import dev.supercargo.hardware.parts.Cooling;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a part fits, aspect by aspect. */
@Schema(name = "Compatibility")
record CompatibilityView(
        @Schema(description = "Nothing speaks against it; unknown aspects do not")
        boolean possible,

        List<FindingView> findings,

        @Schema(description = "By the guide's rule for the machine after the change: accelerators and 200 W, and 20 %")
        double powerSupplyWattsNeeded,

        @Schema(description = "The same with 30 %, for what comes later")
        double powerSupplyWattsRecommended,

        @Schema(description = "The next size that is sold") double powerSupplyWattsNextSize,

        Cooling.CoolingKind cooling) {

    /** One aspect. */
    @Schema(name = "CompatibilityFinding")
    record FindingView(Finding.Aspect aspect, Outcome outcome, String detail, String remedy) {

        /** In short. */
        @Schema(name = "CompatibilityOutcome")
        enum Outcome {
            FITS,
            DOES_NOT_FIT,
            NOT_KNOWN
        }

        static FindingView from(Finding finding) {
            return switch (finding.verdict()) {
                case Verdict.Fits fits -> new FindingView(finding.aspect(), Outcome.FITS, fits.how(), null);
                case Verdict.DoesNotFit(String why, String remedy) ->
                    new FindingView(finding.aspect(), Outcome.DOES_NOT_FIT, why, remedy);
                case Verdict.NotKnown(String lookAt) ->
                    new FindingView(finding.aspect(), Outcome.NOT_KNOWN, "look at " + lookAt, null);
            };
        }
    }
}
