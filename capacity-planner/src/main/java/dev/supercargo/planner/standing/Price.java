package dev.supercargo.planner.standing;

import dev.supercargo.contracts.catalog.AssetRegistered;
import dev.supercargo.hardware.accelerators.Accelerator;
import dev.supercargo.hardware.parts.BundledMarket;
import dev.supercargo.hardware.parts.NewPrices;
import dev.supercargo.hardware.parts.PartPrice;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one accelerator costs to buy, with its share of the machine.
 *
 * @param from who says so, as a phrase
 * @param asOf when; absent if unknown
 */
record Price(Money each, String from, @Nullable Instant asOf) {

    /** Machine, network and installation on top of a card or module alone: 5,000 on 12,500 USD in the replay's terms. */
    private static final double AROUND = 0.4;

    private static final NewPrices TABLES = new NewPrices(BundledMarket.prices());

    /** What was paid for a machine. */
    static Measured<Price> paid(AssetRegistered asset) {
        Money paid = asset.purchasePrice();
        if (paid == null
                || !paid.isPositive()
                || !paid.currency().getCurrencyCode().equals("USD")) {
            return Measured.unknown("what was paid for " + asset.assetId() + " in US dollars is not registered");
        }
        return Measured.known(new Price(
                paid.timesEstimate(1.0 / asset.acceleratorsPerNode()),
                "what " + asset.assetId() + " cost",
                asset.purchasedOn() == null ? null : Days.start(asset.purchasedOn())));
    }

    /** Of the product's tables: an accelerator alone, and what is usual for the machine around it. */
    static Measured<Price> tabled(Accelerator accelerator) {
        return TABLES.ofNew(accelerator).map(Price::tabled);
    }

    private static Price tabled(PartPrice price) {
        Money middle = price.range().low().plus(price.range().high()).timesEstimate(0.5);
        return new Price(
                middle.timesEstimate(1 + AROUND),
                price.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " price "
                        + middle.amount().stripTrailingZeros().toPlainString() + " USD ("
                        + price.provenance().source() + ") and " + Math.round(100 * AROUND)
                        + " % for the machine around it, which is assumed",
                Days.start(price.provenance().asOf()));
    }
}
