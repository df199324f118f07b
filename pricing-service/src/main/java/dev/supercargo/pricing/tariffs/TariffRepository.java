package dev.supercargo.pricing.tariffs;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Rows of tariffs. */
@ApplicationScoped
class TariffRepository implements PanacheRepositoryBase<StoredTariff, String> {}
