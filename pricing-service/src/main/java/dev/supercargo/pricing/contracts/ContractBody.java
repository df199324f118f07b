package dev.supercargo.pricing.contracts;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.supercargo.pricing.offers.Market;
import dev.supercargo.pricing.offers.Term;
import dev.supercargo.pricing.requests.BodyCheck;
import dev.supercargo.quantities.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A contract as a client writes it.
 *
 * @param validFrom first day (UTC)
 * @param validTo first day on which it no longer holds
 */
record ContractBody(
        @Nullable String provider,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable List<Price> prices,
        @Nullable String note,

        @JsonAnySetter @JsonInclude(JsonInclude.Include.NON_EMPTY) @Schema(hidden = true)
        Map<String, Object> unknown) {

    private static final int PRICES_MAX = 2_000;
    private static final long DOLLARS_MAX = 100_000;

    ContractBody {
        unknown = unknown == null ? Map.of() : unknown;
    }

    /**
     * @param market on demand if absent
     * @param term of a market that binds for one
     * @param pricePerHour for the whole instance
     */
    record Price(
            @Nullable String region,
            @Nullable String instanceType,
            @Nullable Market market,
            @Nullable Term term,
            @Nullable Money pricePerHour) {

        Market soldAs() {
            return market == null ? Market.ON_DEMAND : market;
        }
    }

    /** @throws dev.supercargo.chassis.problem.Problem naming everything that is wrong */
    void check() {
        List<Price> given = prices == null ? List.of() : prices;
        BodyCheck check = new BodyCheck()
                .noUnknownKeys(unknown, "provider, validFrom, validTo, prices, note")
                .text(provider, "provider")
                .holds(validFrom != null, "validFrom", "is missing. Maybe 2027-01-01")
                .holds(validTo != null, "validTo", "is missing. Maybe 2028-01-01")
                .holds(
                        validFrom == null || validTo == null || validTo.isAfter(validFrom),
                        "validTo",
                        "is not after validFrom")
                .holds(!given.isEmpty() && given.size() <= PRICES_MAX, "prices", "must be 1.." + PRICES_MAX)
                .optionalText(note, "note");
        for (int i = 0; i < Math.min(given.size(), PRICES_MAX); i++) {
            Price price = given.get(i);
            String path = "prices[" + i + "]";
            check.text(price.region(), path + ".region")
                    .text(price.instanceType(), path + ".instanceType")
                    .dollars(price.pricePerHour(), DOLLARS_MAX, path + ".pricePerHour")
                    .holds(
                            price.soldAs().bindsForATerm() == (price.term() != null),
                            path + ".term",
                            "goes with RESERVED and SAVINGS_PLAN, and with these only");
        }
        check.orThrow();
    }

    boolean holdsOn(LocalDate day) {
        return validFrom != null && validTo != null && !day.isBefore(validFrom) && day.isBefore(validTo);
    }
}
