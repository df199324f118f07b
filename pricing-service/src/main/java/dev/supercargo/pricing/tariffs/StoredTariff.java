package dev.supercargo.pricing.tariffs;

import dev.supercargo.engine.energy.ElectricityTariff;
import dev.supercargo.pricing.requests.Json;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.Year;

/** The row of one tariff. */
@Entity
@Table(name = "electricity_tariff")
@SuppressWarnings("NullAway.Init")
class StoredTariff {

    @Id
    @Column(name = "tariff_id")
    private String tariffId;

    private long version;
    private String body;

    @Column(name = "changed_by")
    private String changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    /** For JPA. */
    StoredTariff() {}

    StoredTariff(String tariffId) {
        this.tariffId = tariffId;
    }

    void take(TariffBody newBody, String user, Instant now) {
        version++;
        body = Json.write(newBody);
        changedBy = user;
        changedAt = now;
    }

    long version() {
        return version;
    }

    ElectricityTariff tariff() {
        return body().tariff();
    }

    TariffView view(Year year) {
        ElectricityTariff tariff = tariff();
        return new TariffView(
                tariffId,
                version,
                body(),
                tariff.average(year),
                tariff.lowest(),
                tariff.highest(),
                changedBy,
                changedAt);
    }

    private TariffBody body() {
        return Json.read(body, TariffBody.class);
    }
}
