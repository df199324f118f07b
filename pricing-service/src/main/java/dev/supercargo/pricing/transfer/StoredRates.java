package dev.supercargo.pricing.transfer;

import dev.supercargo.contracts.pricing.TransferRatesPublished;
import dev.supercargo.engine.transfer.TransferScope;
import dev.supercargo.pricing.requests.Json;
import dev.supercargo.quantities.Memory;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The row of one provider's rates, with what was moved in the month. */
@Entity
@Table(name = "transfer_rates")
@SuppressWarnings("NullAway.Init")
class StoredRates {

    @Id
    private String provider;

    private long version;
    private boolean own;
    private String rates;
    private String month;
    private String volumes;

    @Column(name = "changed_at")
    private Instant changedAt;

    /** For JPA. */
    StoredRates() {}

    StoredRates(String provider) {
        this.provider = provider;
        this.rates = "[]";
        this.volumes = Json.write(new Volumes(Map.of()));
        this.month = "";
    }

    /** Volumes by scope, in bytes; a record because JSON needs the type. */
    private record Volumes(Map<TransferScope, Long> bytes) {}

    /** False if nothing is new in it, or if the customer's own rates stand against bundled ones. */
    boolean take(List<Rate> newRates, boolean fromCustomer, Instant now) {
        String written = Json.write(newRates);
        if (own && !fromCustomer || version > 0 && own == fromCustomer && rates.equals(written)) {
            return false;
        }
        rates = written;
        own = fromCustomer;
        changed(now);
        return true;
    }

    void add(TransferScope scope, Memory moved, Instant now) {
        Map<TransferScope, Long> bytes = new EnumMap<>(TransferScope.class);
        bytes.putAll(volumes(now));
        bytes.merge(scope, moved.bytes(), Math::addExact);
        volumes = Json.write(new Volumes(bytes));
        month = monthOf(now);
        changed(now);
    }

    Memory monthToDate(TransferScope scope, Instant now) {
        return new Memory(volumes(now).getOrDefault(scope, 0L));
    }

    Optional<Rate> rate(TransferScope scope) {
        return rates().stream().filter(rate -> rate.scope() == scope).findFirst();
    }

    List<Rate> rates() {
        return List.of(Json.read(rates, Rate[].class));
    }

    TransferRatesPublished event(Instant now) {
        return new TransferRatesPublished(
                provider,
                version,
                rates().stream()
                        .map(rate -> new TransferRatesPublished.Rate(
                                rate.scope().name(),
                                rate.tiers().stream()
                                        .map(tier -> new TransferRatesPublished.Tier(tier.fromBytes(), tier.perGb()))
                                        .toList(),
                                monthToDate(rate.scope(), now).bytes(),
                                rate.source(),
                                rate.asOf()))
                        .toList(),
                monthOf(now),
                now);
    }

    String provider() {
        return provider;
    }

    long version() {
        return version;
    }

    boolean isOwn() {
        return own;
    }

    private void changed(Instant now) {
        version++;
        changedAt = now;
    }

    /** What was moved last month does not count in this one. */
    private Map<TransferScope, Long> volumes(Instant now) {
        return month.equals(monthOf(now)) ? Json.read(volumes, Volumes.class).bytes() : Map.of();
    }

    private static String monthOf(Instant now) {
        return YearMonth.from(now.atZone(ZoneOffset.UTC)).toString();
    }
}
