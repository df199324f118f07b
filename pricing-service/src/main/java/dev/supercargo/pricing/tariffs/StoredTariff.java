package dev.supercargo.pricing.tariffs;

import dev.supercargo.engine.energy.ElectricityTariff;
import dev.supercargo.pricing.requests.VersionedBody;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Year;

/** The row of one tariff. */
@Entity
@Table(name = "electricity_tariff")
@SuppressWarnings("NullAway.Init")
class StoredTariff extends VersionedBody {

    @Id
    @Column(name = "tariff_id")
    private String tariffId;

    /** For JPA. */
    StoredTariff() {}

    StoredTariff(String tariffId) {
        this.tariffId = tariffId;
    }

    ElectricityTariff tariff() {
        return body(TariffBody.class).tariff();
    }

    TariffView view(Year year) {
        ElectricityTariff tariff = tariff();
        return new TariffView(
                tariffId,
                version(),
                body(TariffBody.class),
                tariff.average(year),
                tariff.lowest(),
                tariff.highest(),
                changedBy(),
                changedAt());
    }
}
