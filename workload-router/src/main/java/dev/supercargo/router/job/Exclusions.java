package dev.supercargo.router.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Map;
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

    /** Option id to reason, of the exclusions in force. */
    public Map<String, String> of(String jobId, Instant now) {
        return entities.createQuery("from Exclusion where jobId = :job and until > :now", Exclusion.class)
                .setParameter("job", jobId)
                .setParameter("now", now)
                .getResultStream()
                .collect(Collectors.toMap(
                        exclusion -> exclusion.optionId,
                        exclusion ->
                                "the job " + exclusion.reason + " and does not go back before " + exclusion.until));
    }
}
