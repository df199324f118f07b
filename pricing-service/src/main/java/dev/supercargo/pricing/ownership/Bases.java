package dev.supercargo.pricing.ownership;

import dev.supercargo.engine.energy.ElectricityTariff;
import dev.supercargo.engine.ownership.Depreciation;
import dev.supercargo.engine.ownership.Draw;
import dev.supercargo.engine.ownership.OwnershipBasis;
import dev.supercargo.engine.ownership.SitePower;
import dev.supercargo.engine.ownership.YearlyCost;
import dev.supercargo.pricing.tariffs.Tariffs;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Power;
import dev.supercargo.quantities.Share;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Year;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts together what is set for an asset, for its site, and assumed for all. */
@ApplicationScoped
class Bases {

    private final OverrideRepository overrides;
    private final OwnershipAssumptions assumed;
    private final Tariffs tariffs;
    private final Clock clock;

    Bases(OverrideRepository overrides, OwnershipAssumptions assumed, Tariffs tariffs, Clock clock) {
        this.overrides = overrides;
        this.assumed = assumed;
        this.tariffs = tariffs;
        this.clock = clock;
    }

    OwnershipBasis of(OwnedAsset asset) {
        return basis(overrides.of(asset), assumed, tariff(asset).average(Year.now(clock)));
    }

    boolean knowsTariff(String tariffId) {
        return tariffs.find(tariffId).isPresent();
    }

    ElectricityTariff tariff(OwnedAsset asset) {
        return overrides.of(asset).stream()
                .map(OwnershipOverride::tariffId)
                .filter(Objects::nonNull)
                .flatMap(tariffId -> tariffs.find(tariffId).stream())
                .findFirst()
                .orElse(ElectricityTariff.flat(Money.usd(assumed.tariffUsdPerKwh())));
    }

    /** @param known the nearer goes before the wider */
    static OwnershipBasis basis(List<OwnershipOverride> known, OwnershipAssumptions assumed, Money perKilowattHour) {
        Known of = new Known(known);
        return new OwnershipBasis(
                of.share(OwnershipOverride::utilisation, assumed.utilisation()),
                new Depreciation(
                        of.first(OwnershipOverride::lifeYears, assumed.lifeYears()),
                        of.share(OwnershipOverride::residualShare, assumed.residualShare())),
                new Draw(
                        of.share(OwnershipOverride::loadShare, assumed.loadShare()),
                        new Power(of.first(OwnershipOverride::systemWatts, assumed.systemWatts())),
                        of.share(OwnershipOverride::idleShare, assumed.idleShare())),
                new SitePower(of.first(OwnershipOverride::pue, assumed.pue()), perKilowattHour),
                List.of(
                        new YearlyCost.OfPrice(
                                "maintenance",
                                of.share(OwnershipOverride::maintenanceShareYearly, assumed.maintenanceShareYearly())),
                        new YearlyCost.OfPrice(
                                "insurance",
                                of.share(OwnershipOverride::insuranceShareYearly, assumed.insuranceShareYearly())),
                        of.fixed("space", OwnershipOverride::spaceYearly, assumed.spaceUsdYearly()),
                        of.fixed("network", OwnershipOverride::networkYearly, assumed.networkUsdYearly()),
                        of.fixed("software", OwnershipOverride::softwareYearly, assumed.softwareUsdYearly()),
                        of.fixed("staff", OwnershipOverride::staffYearly, assumed.staffUsdYearly()),
                        new YearlyCost.OfPrice(
                                "capital",
                                of.share(OwnershipOverride::capitalShareYearly, assumed.capitalShareYearly()))));
    }

    private record Known(List<OwnershipOverride> overrides) {

        <T> T first(Function<OwnershipOverride, @Nullable T> field, T otherwise) {
            for (OwnershipOverride override : overrides) {
                T value = field.apply(override);
                if (value != null) {
                    return value;
                }
            }
            return otherwise;
        }

        Share share(Function<OwnershipOverride, @Nullable Double> field, double otherwise) {
            return new Share(first(field, otherwise));
        }

        YearlyCost fixed(String name, Function<OwnershipOverride, @Nullable Money> field, BigDecimal otherwise) {
            return new YearlyCost.Fixed(name, first(field, Money.usd(otherwise)));
        }
    }
}
