package dev.supercargo.pricing.commitments;

import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.pricing.commitments.CommitmentTerms.Subject;
import dev.supercargo.pricing.offers.PaymentOption;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Share;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The body of a POST; every field may be missing until it is checked.
 *
 * @param kind a reserved instance if absent
 * @param instanceType not for a savings plan
 * @param instances not for a savings plan
 * @param pricePerHour recurring: of one instance, or the spend of a savings plan; not for a capacity block
 * @param upfront due at the start for all instances together; the whole price of a capacity block
 * @param discountShare of a savings plan, of the price on demand, 0..1
 * @param startsAt now if absent
 */
public record NewCommitment(
        @Nullable CommitmentKind kind,
        @Nullable String provider,
        @Nullable String region,
        @Nullable String instanceType,
        @Nullable Integer instances,
        @Nullable Money pricePerHour,
        @Nullable Money upfront,
        @Nullable PaymentOption paymentOption,
        @Nullable Double discountShare,
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
        refuseIf(!end.isAfter(start), "expiresAt", end + " is not after startsAt " + start);
        refuseIf(!end.isAfter(now), "expiresAt", end + " lies in the past");
        Duration length = Duration.between(start, end);
        refuseIf(length.compareTo(LONGEST) > 0, "expiresAt", end + " lies more than ten years after startsAt " + start);
        refuseIf(
                note != null && note.length() > LONGEST_NOTE,
                "note",
                "must have at most " + LONGEST_NOTE + " characters");
        CommitmentKind bought = kind == null ? CommitmentKind.RESERVED_INSTANCE : kind;
        Subject subject = subject(bought);
        Money atOnce = upfront == null ? Money.zero() : dollars("upfront", upfront);
        return new CommitmentTerms(
                bought,
                text("provider", provider),
                text("region", region),
                subject,
                recurring(bought).plus(spread(atOnce, subject, length)),
                atOnce,
                payment(bought, atOnce),
                start,
                end,
                note);
    }

    private Subject subject(CommitmentKind bought) {
        return switch (bought) {
            case RESERVED_INSTANCE, CAPACITY_BLOCK -> {
                int count = required("instances", instances);
                refuseIf(
                        count < 1 || count > MOST_INSTANCES,
                        "instances",
                        "must lie in 1.." + MOST_INSTANCES + ", but is " + count);
                refuseIf(discountShare != null, "discountShare", "belongs to a SAVINGS_PLAN");
                yield new Subject.Instances(text("instanceType", instanceType), count);
            }
            case SAVINGS_PLAN -> {
                double discount = required("discountShare", discountShare);
                refuseIf(
                        !(discount > 0 && discount < 1),
                        "discountShare",
                        "must lie between 0 and 1, but is " + discount + ". Maybe divide percents by 100");
                refuseIf(instanceType != null, "instanceType", "does not belong to a SAVINGS_PLAN: it covers any");
                refuseIf(instances != null, "instances", "does not belong to a SAVINGS_PLAN: pricePerHour is its size");
                yield new Subject.Spend(new Share(discount));
            }
        };
    }

    private Money recurring(CommitmentKind bought) {
        return switch (bought) {
            case RESERVED_INSTANCE, SAVINGS_PLAN -> dollars("pricePerHour", required("pricePerHour", pricePerHour));
            case CAPACITY_BLOCK -> {
                required("upfront", upfront);
                refuseIf(
                        pricePerHour != null,
                        "pricePerHour",
                        "does not belong to a CAPACITY_BLOCK: it is paid at once. Maybe put its whole price into upfront");
                yield Money.zero();
            }
        };
    }

    private @Nullable PaymentOption payment(CommitmentKind bought, Money atOnce) {
        boolean contradicts = paymentOption == PaymentOption.NO_UPFRONT && atOnce.isPositive()
                || paymentOption == PaymentOption.PARTIAL_UPFRONT && atOnce.isZero();
        refuseIf(contradicts, "paymentOption", paymentOption + " does not fit upfront " + atOnce);
        return bought == CommitmentKind.CAPACITY_BLOCK ? PaymentOption.ALL_UPFRONT : paymentOption;
    }

    /** What is paid at once, as a price per hour of one instance or of the plan. */
    private static Money spread(Money atOnce, Subject subject, Duration length) {
        int count = switch (subject) {
            case Subject.Instances instances -> instances.count();
            case Subject.Spend spend -> 1;
        };
        return atOnce.timesEstimate(3600.0 / length.toSeconds() / count);
    }

    private static Money dollars(String field, Money amount) {
        refuseIf(
                !amount.currency().getCurrencyCode().equals("USD"),
                field,
                "must be in USD, but is " + amount + ". Maybe convert with a dated rate first");
        refuseIf(amount.isNegative(), field, "must be 0 or more, but is " + amount);
        return amount;
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
