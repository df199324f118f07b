package dev.supercargo.pricing.commitments;

import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.quantities.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The body of a POST; every field may be missing until it is checked.
 *
 * @param startsAt now if absent
 */
public record NewCommitment(
        @Nullable String provider,
        @Nullable String region,
        @Nullable String instanceType,
        @Nullable Integer instances,
        @Nullable Money pricePerHour,
        @Nullable Instant startsAt,
        @Nullable Instant expiresAt,
        @Nullable String note) {

    private static final int MOST_INSTANCES = 100_000;
    private static final Duration LONGEST = Duration.ofDays(3660);
    private static final int LONGEST_NOTE = 500;

    /** @throws Problem naming the first field that is missing or wrong */
    CommitmentTerms terms(Instant now) {
        Instant start = (startsAt == null ? now : startsAt).truncatedTo(ChronoUnit.MICROS);
        Instant end = required("expiresAt", expiresAt).truncatedTo(ChronoUnit.MICROS);
        Money price = required("pricePerHour", pricePerHour);
        int count = required("instances", instances);
        refuseIf(
                count < 1 || count > MOST_INSTANCES,
                "instances",
                "must lie in 1.." + MOST_INSTANCES + ", but is " + count);
        refuseIf(
                !price.currency().getCurrencyCode().equals("USD"),
                "pricePerHour",
                "must be in USD, but is " + price + ". Maybe convert with a dated rate first");
        refuseIf(!end.isAfter(start), "expiresAt", end + " is not after startsAt " + start);
        refuseIf(!end.isAfter(now), "expiresAt", end + " lies in the past");
        refuseIf(
                Duration.between(start, end).compareTo(LONGEST) > 0,
                "expiresAt",
                end + " lies more than ten years after startsAt " + start);
        refuseIf(
                note != null && note.length() > LONGEST_NOTE,
                "note",
                "must have at most " + LONGEST_NOTE + " characters");
        return new CommitmentTerms(
                text("provider", provider),
                text("region", region),
                text("instanceType", instanceType),
                count,
                price,
                start,
                end,
                note);
    }

    private static String text(String field, @Nullable String value) {
        String text = required(field, value).strip();
        refuseIf(text.isEmpty(), field, "is empty, but required");
        return text;
    }

    private static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw Problem.invalid(field, field + " is missing.");
        }
        return value;
    }

    private static void refuseIf(boolean wrong, String field, String reason) {
        if (wrong) {
            throw Problem.invalid(field, field + " " + reason + ".");
        }
    }
}
