package dev.supercargo.pricing.transfer;

import dev.supercargo.engine.transfer.TransferScope;
import dev.supercargo.pricing.requests.BodyCheck;
import dev.supercargo.pricing.requests.Range;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A customer's own rates with one provider; every field may be missing until it is checked. */
record RatesBody(
        @Nullable List<Scope> rates,
        @Nullable String source,
        @Nullable LocalDate asOf) {

    private static final Range GIGABYTES = new Range(0, 1e9);
    private static final int TIERS_MAX = 20;
    private static final long DOLLARS_MAX = 10;

    /** @param tiers in order of volume, the first from 0 */
    record Scope(@Nullable TransferScope scope, @Nullable List<Tier> tiers) {}

    /**
     * @param fromGb gigabytes of 10^9 bytes of the month
     * @param perGb price from there on
     */
    record Tier(@Nullable BigDecimal fromGb, @Nullable Money perGb) {}

    /** @throws dev.supercargo.chassis.problem.Problem naming everything that is wrong */
    List<Rate> checked(LocalDate today) {
        BodyCheck check = new BodyCheck().optionalText(source, "source");
        List<Scope> given = rates == null ? List.of() : rates;
        check.holds(
                !given.isEmpty() && given.size() <= TransferScope.values().length,
                "rates",
                "must be 1.." + TransferScope.values().length + ", one for each scope");
        check.holds(given.stream().map(Scope::scope).distinct().count() == given.size(), "rates", "has a scope twice");
        List<Rate> read = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            read(given.get(i), "rates[" + i + "]", check, read, today);
        }
        check.orThrow();
        return read;
    }

    private void read(Scope given, String path, BodyCheck check, List<Rate> read, LocalDate today) {
        List<Tier> tiers = given.tiers() == null ? List.of() : given.tiers();
        check.holds(given.scope() != null, path + ".scope", "is missing. Maybe INTERNET")
                .holds(!tiers.isEmpty() && tiers.size() <= TIERS_MAX, path + ".tiers", "must be 1.." + TIERS_MAX);
        List<Rate.Tier> known = new ArrayList<>();
        for (int i = 0; i < Math.min(tiers.size(), TIERS_MAX); i++) {
            Tier tier = tiers.get(i);
            String at = path + ".tiers[" + i + "]";
            check.number(tier.fromGb(), GIGABYTES, at + ".fromGb").dollars(tier.perGb(), DOLLARS_MAX, at + ".perGb");
            if (tier.fromGb() != null && tier.perGb() != null) {
                known.add(new Rate.Tier(Memory.ofGb(tier.fromGb().doubleValue()).bytes(), tier.perGb()));
            }
        }
        if (given.scope() != null && known.size() == tiers.size()) {
            Rate rate =
                    new Rate(given.scope(), known, source == null ? "customer" : source, asOf == null ? today : asOf);
            try {
                rate.priceTiers();
                read.add(rate);
            } catch (IllegalArgumentException e) {
                check.holds(false, path + ".tiers", "cannot be: " + e.getMessage());
            }
        }
    }
}
