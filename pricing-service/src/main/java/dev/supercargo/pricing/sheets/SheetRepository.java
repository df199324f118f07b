package dev.supercargo.pricing.sheets;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Rows of price sheets. */
@ApplicationScoped
class SheetRepository implements PanacheRepositoryBase<StoredSheet, String> {}
