package dev.supercargo.pricing.procurement;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.supercargo.engine.procurement.Proposal;
import dev.supercargo.engine.procurement.SupportLevel;
import dev.supercargo.pricing.requests.BodyCheck;
import dev.supercargo.pricing.requests.Range;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Share;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A quote as a client writes it.
 *
 * @param memoryGb of one accelerator, 10^9 bytes
 * @param price of everything, delivered, without tax
 * @param supportYearly for everything; nothing if absent
 * @param warrantyMonths none if absent
 * @param support none if absent
 * @param validUntil last day; for ever if absent
 */
record QuoteBody(
        @Nullable String vendorId,
        @Nullable String acceleratorId,
        @Nullable Double memoryGb,
        @Nullable Integer accelerators,
        @Nullable Money price,
        @Nullable LocalDate delivery,
        @Nullable Money supportYearly,
        @Nullable Integer warrantyMonths,
        @Nullable SupportLevel support,
        @Nullable LocalDate validUntil,

        @JsonAnySetter @JsonInclude(JsonInclude.Include.NON_EMPTY) @Schema(hidden = true)
        Map<String, Object> unknown) {

    private static final String KEYS =
            "vendorId, acceleratorId, memoryGb, accelerators, price, delivery, supportYearly,"
                    + " warrantyMonths, support, validUntil";
    private static final long DOLLARS_MAX = 10_000_000_000L;

    QuoteBody {
        unknown = unknown == null ? Map.of() : unknown;
    }

    /** @throws dev.supercargo.chassis.problem.Problem naming everything that is wrong */
    void check() {
        new BodyCheck()
                .noUnknownKeys(unknown, KEYS)
                .text(vendorId, "vendorId")
                .text(acceleratorId, "acceleratorId")
                .number(memoryGb, new Range(0.1, 10_000), "memoryGb")
                .number(accelerators, new Range(1, 100_000), "accelerators")
                .dollars(price, DOLLARS_MAX, "price")
                .holds(price == null || !price.isZero(), "price", "of 0 is no quote")
                .holds(delivery != null, "delivery", "is missing. Maybe 2027-03-01")
                .optionalDollars(supportYearly, DOLLARS_MAX, "supportYearly")
                .optionalNumber(warrantyMonths, new Range(0, 240), "warrantyMonths")
                .orThrow();
    }

    Proposal proposal(String quoteId, Measured<Share> reliability) {
        return new Proposal(
                quoteId,
                Objects.requireNonNull(acceleratorId),
                Memory.ofGb(Objects.requireNonNull(memoryGb)),
                Objects.requireNonNull(accelerators),
                Objects.requireNonNull(price),
                Objects.requireNonNull(delivery),
                supportYearly == null ? Money.zero() : supportYearly,
                Period.ofMonths(warrantyMonths == null ? 0 : warrantyMonths),
                support == null ? SupportLevel.NONE : support,
                reliability);
    }
}
