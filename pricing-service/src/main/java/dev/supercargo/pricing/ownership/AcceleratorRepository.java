package dev.supercargo.pricing.ownership;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Rows of accelerators. */
@ApplicationScoped
class AcceleratorRepository implements PanacheRepositoryBase<KnownAccelerator, String> {}
