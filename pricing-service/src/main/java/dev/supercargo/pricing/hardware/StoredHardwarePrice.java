package dev.supercargo.pricing.hardware;

import dev.supercargo.engine.procurement.PricePoint;
import dev.supercargo.quantities.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What somebody asked for one accelerator on a day. */
@Entity
@Table(name = "hardware_price")
@SuppressWarnings("NullAway.Init")
class StoredHardwarePrice {

    @Id
    @Column(name = "price_id")
    private String priceId;

    @Column(name = "accelerator_id")
    private String acceleratorId;

    @Enumerated(EnumType.STRING)
    private Condition condition;

    @Column(name = "observed_on")
    private LocalDate observedOn;

    private BigDecimal usd;
    private String source;

    /** For JPA. */
    StoredHardwarePrice() {}

    StoredHardwarePrice(String acceleratorId, Condition condition, LocalDate observedOn, Money price, String source) {
        // The same observation again is the same row.
        this.priceId = String.join("|", acceleratorId, condition.name(), observedOn.toString(), source);
        this.acceleratorId = acceleratorId;
        this.condition = condition;
        this.observedOn = observedOn;
        this.usd = price.amount();
        this.source = source;
    }

    String priceId() {
        return priceId;
    }

    Condition condition() {
        return condition;
    }

    LocalDate observedOn() {
        return observedOn;
    }

    Money price() {
        return Money.usd(usd);
    }

    PricePoint point() {
        return new PricePoint(observedOn, price());
    }

    View view() {
        return new View(condition, observedOn, price(), source);
    }

    /** @param price of one accelerator */
    record View(Condition condition, LocalDate observedOn, Money price, String source) {}
}
