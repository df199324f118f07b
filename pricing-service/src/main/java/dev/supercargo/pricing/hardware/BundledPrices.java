package dev.supercargo.pricing.hardware;

import dev.supercargo.pricing.bundled.BundledTable;
import dev.supercargo.pricing.requests.WriterTurns;
import dev.supercargo.quantities.Money;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

/** Takes the bundled hardware prices in at the start; what is there already stays. */
@ApplicationScoped
class BundledPrices {

    /** "hardware" read as a number. */
    private static final long WRITER_LOCK = 0x6861726477617265L;

    private final HardwarePrices prices;
    private final WriterTurns turns;

    BundledPrices(HardwarePrices prices, WriterTurns turns) {
        this.prices = prices;
        this.turns = turns;
    }

    @Transactional
    void start(@Observes @Priority(320) StartupEvent event) {
        turns.take(WRITER_LOCK);
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
