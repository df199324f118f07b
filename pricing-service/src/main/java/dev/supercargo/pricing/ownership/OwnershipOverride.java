package dev.supercargo.pricing.ownership;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.supercargo.pricing.requests.BodyCheck;
import dev.supercargo.pricing.requests.Range;
import dev.supercargo.quantities.Money;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is known better than the platform's assumptions about one site or one asset; what is absent is assumed as before.
 * Units and ranges are those of {@link OwnershipAssumptions}.
 *
 * @param tariffId an electricity tariff
 */
record OwnershipOverride(
        @Nullable Integer lifeYears,
        @Nullable Double residualShare,
        @Nullable Double utilisation,
        @Nullable Double loadShare,
        @Nullable Double idleShare,
        @Nullable Double systemWatts,
        @Nullable Double pue,
        @Nullable String tariffId,
        @Nullable Double maintenanceShareYearly,
        @Nullable Double insuranceShareYearly,
        @Nullable Double capitalShareYearly,
        @Nullable Money spaceYearly,
        @Nullable Money networkYearly,
        @Nullable Money softwareYearly,
        @Nullable Money staffYearly,

        @JsonAnySetter @JsonInclude(JsonInclude.Include.NON_EMPTY) @Schema(hidden = true)
        Map<String, Object> unknown) {

    private static final String KEYS = "lifeYears, residualShare, utilisation, loadShare, idleShare, systemWatts, pue,"
            + " tariffId, maintenanceShareYearly, insuranceShareYearly, capitalShareYearly, spaceYearly, networkYearly,"
            + " softwareYearly, staffYearly";
    private static final long DOLLARS_MAX = 10_000_000;

    OwnershipOverride {
        unknown = unknown == null ? Map.of() : unknown;
    }

    /** @throws dev.supercargo.chassis.problem.Problem naming everything that is wrong */
    void check() {
        new BodyCheck()
                .noUnknownKeys(unknown, KEYS)
                .optionalNumber(lifeYears, new Range(1, 30), "lifeYears")
                .optionalNumber(residualShare, Range.SHARE, "residualShare")
                .optionalNumber(utilisation, new Range(0.01, 1), "utilisation")
                .optionalNumber(loadShare, Range.SHARE, "loadShare")
                .optionalNumber(idleShare, Range.SHARE, "idleShare")
                .optionalNumber(systemWatts, new Range(0, 100_000), "systemWatts")
                .optionalNumber(pue, new Range(1, 5), "pue")
                .optionalNumber(maintenanceShareYearly, Range.SHARE, "maintenanceShareYearly")
                .optionalNumber(insuranceShareYearly, Range.SHARE, "insuranceShareYearly")
                .optionalNumber(capitalShareYearly, Range.SHARE, "capitalShareYearly")
                .optionalDollars(spaceYearly, DOLLARS_MAX, "spaceYearly")
                .optionalDollars(networkYearly, DOLLARS_MAX, "networkYearly")
                .optionalDollars(softwareYearly, DOLLARS_MAX, "softwareYearly")
                .optionalDollars(staffYearly, DOLLARS_MAX, "staffYearly")
                .orThrow();
    }
}
