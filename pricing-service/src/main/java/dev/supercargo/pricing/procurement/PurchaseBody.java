package dev.supercargo.pricing.procurement;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.supercargo.engine.procurement.Requirement;
import dev.supercargo.engine.procurement.SupportLevel;
import dev.supercargo.pricing.requests.BodyCheck;
import dev.supercargo.pricing.requests.Range;
import dev.supercargo.quantities.Memory;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What shall be bought, as a client writes it.
 *
 * @param acceleratorIds accepted; any with enough memory if absent
 * @param memoryGb of one accelerator at least, 10^9 bytes; 0 if absent
 * @param warrantyMonths 36 if absent
 * @param support next business day if absent
 * @param yearsOfUse over which support is paid, 4 if absent
 */
record PurchaseBody(
        @Nullable String name,
        @Nullable List<String> acceleratorIds,
        @Nullable Double memoryGb,
        @Nullable Integer accelerators,
        @Nullable LocalDate neededBy,
        @Nullable Integer warrantyMonths,
        @Nullable SupportLevel support,
        @Nullable Integer yearsOfUse,

        @JsonAnySetter @JsonInclude(JsonInclude.Include.NON_EMPTY) @Schema(hidden = true)
        Map<String, Object> unknown) {

    private static final String KEYS =
            "name, acceleratorIds, memoryGb, accelerators, neededBy, warrantyMonths, support, yearsOfUse";
    private static final int IDS_MAX = 100;

    PurchaseBody {
        unknown = unknown == null ? Map.of() : unknown;
    }

    /** @throws dev.supercargo.chassis.problem.Problem naming everything that is wrong */
    void check() {
        new BodyCheck()
                .noUnknownKeys(unknown, KEYS)
                .text(name, "name")
                .holds(
                        acceleratorIds == null || acceleratorIds.size() <= IDS_MAX,
                        "acceleratorIds",
                        "must be at most " + IDS_MAX)
                .optionalNumber(memoryGb, new Range(0, 10_000), "memoryGb")
                .number(accelerators, new Range(1, 100_000), "accelerators")
                .holds(neededBy != null, "neededBy", "is missing. Maybe 2027-03-01")
                .optionalNumber(warrantyMonths, new Range(0, 240), "warrantyMonths")
                .optionalNumber(yearsOfUse, new Range(1, 20), "yearsOfUse")
                .orThrow();
    }

    Requirement requirement() {
        return new Requirement(
                acceleratorIds == null ? Set.of() : Set.copyOf(acceleratorIds),
                Memory.ofGb(memoryGb == null ? 0 : memoryGb),
                Objects.requireNonNull(accelerators),
                Objects.requireNonNull(neededBy),
                Period.ofMonths(warrantyMonths == null ? 36 : warrantyMonths),
                support == null ? SupportLevel.NEXT_BUSINESS_DAY : support);
    }

    int years() {
        return yearsOfUse == null ? 4 : yearsOfUse;
    }
}
