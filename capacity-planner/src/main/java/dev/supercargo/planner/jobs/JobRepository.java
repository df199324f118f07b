package dev.supercargo.planner.jobs;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The jobs. */
@ApplicationScoped
class JobRepository implements PanacheRepositoryBase<JobEntity, String> {

    /** Those of {@code jobIds} that were heard of, by id; the caller may add to them. */
    Map<String, JobEntity> known(List<String> jobIds) {
        return getSession().findMultiple(JobEntity.class, jobIds).stream()
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(job -> job.jobId, Function.identity(), (one, other) -> one, HashMap::new));
    }

    /** Jobs with the sums of their usage, by id, from the one after {@code after} on. */
    List<JobAccount> accounts(
            Optional<String> team, Optional<Set<String>> visibleTeams, Optional<String> after, int count) {
        TypedQuery<Tuple> query = getEntityManager()
                .createQuery(
                        "select j, count(u), sum(u.acceleratorHours), sum(u.cost)"
                                + " from JobEntity j left join UsageEntity u on u.jobId = j.jobId where 1 = 1"
                                + (team.isPresent() ? " and j.team = :team" : "")
                                + (visibleTeams.isPresent() ? " and j.team in :visibleTeams" : "")
                                + (after.isPresent() ? " and j.jobId > :after" : "")
                                + " group by j order by j.jobId",
                        Tuple.class)
                .setMaxResults(count);
        team.ifPresent(value -> query.setParameter("team", value));
        visibleTeams.ifPresent(value -> query.setParameter("visibleTeams", value));
        after.ifPresent(value -> query.setParameter("after", value));
        return query.getResultStream().map(JobAccount::from).toList();
    }
}
