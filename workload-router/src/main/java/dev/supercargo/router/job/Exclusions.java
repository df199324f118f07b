package dev.supercargo.router.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where jobs shall not go for a while. */
@ApplicationScoped
public class Exclusions {

    private final EntityManager entities;

    Exclusions(EntityManager entities) {
        this.entities = entities;
    }

    /** @param reason as a phrase that follows "the job": {@code "was lost there at …"} */
    public void add(String jobId, String optionId, Instant until, String reason) {
        entities.merge(new Exclusion(jobId, optionId, until, reason));
    }

    /**
     * Option id to reason, of the exclusions in force.
     *
     * @param justLostAt the option that the job was lost at and has not been placed since: excluded however late the
     *     decision comes, because a router that was away must not send the job back at once
     */
    public Map<String, String> of(String jobId, Optional<String> justLostAt, Instant now) {
        return entities.createQuery(
                        "from Exclusion where jobId = :job and (until > :now or optionId = :lost)", Exclusion.class)
                .setParameter("job", jobId)
                .setParameter("now", now)
                .setParameter("lost", justLostAt.orElse(""))
                .getResultStream()
                .collect(Collectors.toMap(exclusion -> exclusion.optionId, exclusion -> exclusion.text(now)));
    }
}
