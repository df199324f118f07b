package dev.supercargo.hardware.parts;

import dev.supercargo.hardware.accelerators.Accelerator;
import dev.supercargo.hardware.facts.Provenance;
import dev.supercargo.hardware.parts.PartPrice.Condition;
import dev.supercargo.hardware.parts.PartPrice.PriceKind;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import java.util.Comparator;
import java.util.List;

/** Prices of new parts: what somebody asked for it before what the hardware guide says before the list at the launch. */
public final class NewPrices {

    private static final Comparator<PartPrice> MEANINGFUL = Comparator.comparing(PartPrice::kind)
            .thenComparing(price -> price.provenance().asOf());

    private final List<PartPrice> prices;

    public NewPrices(List<PartPrice> prices) {
        this.prices = prices;
    }

    public Measured<PartPrice> ofNew(String partId) {
        return prices.stream()
                .filter(price -> price.partId().equals(partId) && price.condition() == Condition.NEW)
                .max(MEANINGFUL)
                .map(Measured::known)
                .orElse(Measured.unknown("no price of " + partId));
    }

    /** The catalog's launch price where there is no other. */
    public Measured<PartPrice> ofNew(Accelerator accelerator) {
        Measured<PartPrice> price = ofNew(accelerator.id());
        return price.isKnown() ? price : accelerator.priceNew().map(launch -> atLaunch(accelerator, launch));
    }

    private static PartPrice atLaunch(Accelerator accelerator, Money launch) {
        return new PartPrice(
                accelerator.id(),
                Condition.NEW,
                new PriceRange(launch, launch),
                PriceKind.LAUNCH_LIST,
                new Provenance(
                        "list price at the launch",
                        accelerator.provenance().asOf(),
                        accelerator.provenance().note()));
    }
}
