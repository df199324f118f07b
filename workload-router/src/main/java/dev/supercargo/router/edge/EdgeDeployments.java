package dev.supercargo.router.edge;

import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.router.leader.Leadership;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The deployments. */
@ApplicationScoped
class EdgeDeployments implements PanacheRepositoryBase<EdgeDeployment, String> {

    private final Leadership leadership;

    EdgeDeployments(Leadership leadership) {
        this.leadership = leadership;
    }

    /** @throws Problem 404 */
    EdgeDeployment require(String id) {
        return findByIdOptional(id).orElseThrow(() -> Problem.notFound("deployment", id));
    }

    /** Locked until the transaction ends, for a step that only the leading router takes. */
    Optional<EdgeDeployment> findAsLeader(String id) {
        leadership.require();
        return findForUpdate(id);
    }

    /** Locked until the transaction ends. */
    Optional<EdgeDeployment> findForUpdate(String id) {
        return Optional.ofNullable(getEntityManager().find(EdgeDeployment.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Those that the clusters must be told about, oldest first. */
    List<EdgeDeployment> open() {
        return list("state <> ?1 order by id", DeploymentState.REMOVED);
    }

    /** @param teams whose; empty for everybody's. @param before id to go on from; empty for the newest */
    List<EdgeDeployment> newestFirst(Optional<Set<String>> teams, Optional<String> before, int limit) {
        return getEntityManager()
                .createQuery("""
                        from EdgeDeployment where (:all = true or team in (:teams)) and (:before = '' or id < :before)
                        order by id desc""", EdgeDeployment.class)
                .setParameter("all", teams.isEmpty())
                .setParameter("teams", teams.orElse(Set.of()))
                .setParameter("before", before.orElse(""))
                .setMaxResults(limit)
                .getResultList();
    }

    /** Boards that are taken. Whoever chooses waits here for the one before, so that no board is given twice. */
    Map<Boards.Place, Integer> taken() {
        getEntityManager()
                .createNativeQuery(
                        "select count(*) from (select pg_advisory_xact_lock(hashtextextended('edge boards', 0))) locked",
                        Long.class)
                .getSingleResult();
        Map<Boards.Place, Integer> taken = new HashMap<>();
        open().forEach(open -> taken.merge(new Boards.Place(open.cluster, open.board), open.replicas, Integer::sum));
        return taken;
    }
}
