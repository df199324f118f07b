package dev.supercargo.pricing.requests;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/**
 * Lets the writers of one thing, on all replicas, wait for each other until the end of their transactions. Needed where a row
 * may not be there yet, so that there is nothing else to lock.
 */
@ApplicationScoped
public class WriterTurns {

    private final EntityManager entities;

    WriterTurns(EntityManager entities) {
        this.entities = entities;
    }

    /** @param thing any number, the same for all its writers and of no other thing */
    @Transactional(Transactional.TxType.MANDATORY)
    public void take(long thing) {
        entities.createNativeQuery("select pg_advisory_xact_lock(?1)", Object.class)
                .setParameter(1, thing)
                .getSingleResult();
    }
}
