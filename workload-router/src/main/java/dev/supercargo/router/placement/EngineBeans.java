package dev.supercargo.router.placement;

import dev.supercargo.engine.placement.Policies;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The pure engine as beans. */
class EngineBeans {

    @Produces
    @Singleton
    Policies policies() {
        return Policies.standard();
    }
}
