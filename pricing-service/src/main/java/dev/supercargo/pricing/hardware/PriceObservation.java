package dev.supercargo.pricing.hardware;

import dev.supercargo.pricing.requests.BodyCheck;
import dev.supercargo.quantities.Money;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A price seen somewhere, as a client writes it.
 *
 * @param condition new if absent
 * @param price of one accelerator, without tax
 * @param observedOn today if absent
 */
record PriceObservation(
        @Nullable String acceleratorId,
        @Nullable Condition condition,
        @Nullable Money price,
        @Nullable LocalDate observedOn,
        @Nullable String source) {

    private static final long DOLLARS_MAX = 10_000_000;

    /** @throws dev.supercargo.chassis.problem.Problem naming everything that is wrong */
    StoredHardwarePrice checked(LocalDate today) {
        LocalDate day = observedOn == null ? today : observedOn;
        new BodyCheck()
                .text(acceleratorId, "acceleratorId")
                .dollars(price, DOLLARS_MAX, "price")
                .holds(price == null || !price.isZero(), "price", "of 0 is no price")
                .holds(!day.isAfter(today), "observedOn", day + " lies in the future")
                .text(source, "source")
                .orThrow();
        return new StoredHardwarePrice(
                BodyCheck.id("acceleratorId", Objects.requireNonNull(acceleratorId)),
                condition == null ? Condition.NEW : condition,
                day,
                Objects.requireNonNull(price),
                Objects.requireNonNull(source));
    }
}
