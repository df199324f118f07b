package dev.supercargo.pricing.tariffs;

import dev.supercargo.engine.energy.ElectricityTariff;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The tariffs by id. */
@ApplicationScoped
public class Tariffs {

    private final TariffRepository tariffs;

    Tariffs(TariffRepository tariffs) {
        this.tariffs = tariffs;
    }

    public Optional<ElectricityTariff> find(String tariffId) {
        return tariffs.findByIdOptional(tariffId).map(StoredTariff::tariff);
    }
}
