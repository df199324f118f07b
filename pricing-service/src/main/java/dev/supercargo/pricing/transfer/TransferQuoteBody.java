package dev.supercargo.pricing.transfer;

import dev.supercargo.engine.transfer.TransferPoint;
import dev.supercargo.pricing.requests.BodyCheck;
import dev.supercargo.pricing.requests.Range;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What shall be moved where; every field may be missing until it is checked.
 *
 * @param gigabytes of 10^9 bytes, such as the size of a checkpoint
 * @param monthToDateGb charged before in this month; what the platform knows if absent
 */
record TransferQuoteBody(
        @Nullable Point from,
        @Nullable Point to,
        @Nullable BigDecimal gigabytes,
        @Nullable BigDecimal monthToDateGb) {

    private static final Range GIGABYTES = new Range(0.000001, 1e9);

    /** @param provider {@code local} for owned machines, whose site is the region */
    record Point(
            @Nullable String provider,
            @Nullable String region,
            @Nullable String zone) {

        TransferPoint point() {
            return new TransferPoint(
                    String.valueOf(provider),
                    String.valueOf(region),
                    zone == null ? Measured.unknown("no zone given") : Measured.known(zone));
        }
    }

    /** @throws dev.supercargo.chassis.problem.Problem naming everything that is wrong */
    void check() {
        BodyCheck check = new BodyCheck()
                .number(gigabytes, GIGABYTES, "gigabytes")
                .optionalNumber(monthToDateGb, new Range(0, 1e9), "monthToDateGb");
        check(check, from, "from");
        check(check, to, "to");
        check.orThrow();
    }

    Memory volume() {
        return Memory.ofGb(gigabytes == null ? 0 : gigabytes.doubleValue());
    }

    private static void check(BodyCheck check, @Nullable Point point, String path) {
        if (point == null) {
            check.holds(false, path, "is missing. Maybe {\"provider\": \"aws\", \"region\": \"us-east-1\"}");
            return;
        }
        check.text(point.provider(), path + ".provider").text(point.region(), path + ".region");
    }
}
