package dev.supercargo.pricing.ownership;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Rows of ownership costs. */
@ApplicationScoped
class CostRepository implements PanacheRepositoryBase<StoredCost, String> {}
