package dev.supercargo.pricing.hardware;

import dev.supercargo.pricing.bundled.BundledTable;
import dev.supercargo.quantities.Money;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

/** Takes the bundled hardware prices in at the start; what is there already stays. */
@ApplicationScoped
class BundledPrices {

    private final HardwarePrices prices;

    BundledPrices(HardwarePrices prices) {
        this.prices = prices;
    }

    @Transactional
    void start(@Observes @Priority(320) StartupEvent event) {
        BundledTable.rows("/pricing/hardware-prices.csv").stream()
                .map(row -> new StoredHardwarePrice(
                        row.text("accelerator_id"),
                        Condition.valueOf(row.text("condition")),
                        row.date("observed_on"),
                        Money.usd(row.number("usd")),
                        row.text("source")))
                .filter(price -> prices.findById(price.priceId()) == null)
                .forEach(prices::persist);
    }
}
