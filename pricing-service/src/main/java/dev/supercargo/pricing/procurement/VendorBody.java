package dev.supercargo.pricing.procurement;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.supercargo.pricing.requests.BodyCheck;
import dev.supercargo.pricing.requests.Range;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Share;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A vendor as a client writes it.
 *
 * @param deliveries so far
 * @param deliveriesInTime of them, those that came in time and whole
 */
record VendorBody(
        @Nullable String name,
        @Nullable String contact,
        @Nullable Integer deliveries,
        @Nullable Integer deliveriesInTime,
        @Nullable String note,

        @JsonAnySetter @JsonInclude(JsonInclude.Include.NON_EMPTY) @Schema(hidden = true)
        Map<String, Object> unknown) {

    private static final Range DELIVERIES = new Range(0, 1_000_000);

    VendorBody {
        unknown = unknown == null ? Map.of() : unknown;
    }

    /** @throws dev.supercargo.chassis.problem.Problem naming everything that is wrong */
    void check() {
        boolean both = (deliveries == null) == (deliveriesInTime == null);
        boolean within = deliveries == null || deliveriesInTime == null || deliveriesInTime <= deliveries;
        new BodyCheck()
                .noUnknownKeys(unknown, "name, contact, deliveries, deliveriesInTime, note")
                .text(name, "name")
                .optionalText(contact, "contact")
                .optionalText(note, "note")
                .optionalNumber(deliveries, DELIVERIES, "deliveries")
                .optionalNumber(deliveriesInTime, DELIVERIES, "deliveriesInTime")
                .holds(both, "deliveriesInTime", "goes with deliveries: give both or none")
                .holds(within, "deliveriesInTime", "is more than deliveries")
                .orThrow();
    }

    Measured<Share> reliability() {
        return deliveries == null || deliveriesInTime == null || deliveries == 0
                ? Measured.unknown("no delivery is recorded")
                : Measured.known(new Share((double) deliveriesInTime / deliveries));
    }
}
