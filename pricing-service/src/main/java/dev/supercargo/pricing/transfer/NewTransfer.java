package dev.supercargo.pricing.transfer;

import dev.supercargo.engine.transfer.TransferScope;
import dev.supercargo.pricing.requests.BodyCheck;
import dev.supercargo.pricing.requests.Range;
import dev.supercargo.quantities.Memory;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What has been moved in this month; every field may be missing until it is checked. */
record NewTransfer(
        @Nullable String provider,
        @Nullable TransferScope scope,
        @Nullable BigDecimal gigabytes) {

    /** @throws dev.supercargo.chassis.problem.Problem naming everything that is wrong */
    void check() {
        new BodyCheck()
                .text(provider, "provider")
                .holds(scope != null, "scope", "is missing. Maybe INTERNET")
                .number(gigabytes, new Range(0.000001, 1e9), "gigabytes")
                .orThrow();
    }

    Memory volume() {
        return Memory.ofGb(gigabytes == null ? 0 : gigabytes.doubleValue());
    }
}
