package dev.supercargo.planner.usage;

import dev.supercargo.planner.scope.Period;
import dev.supercargo.planner.scope.TeamScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;

/** Reads the accounts line by line in pages, so that an export of any length needs little memory and no long transaction. */
@ApplicationScoped
public class UsageLines {

    private final Session entities;

    UsageLines(Session entities) {
        this.entities = entities;
    }

    /** The lines after {@code position} whose interval began in the period, in order of arrival. */
    @Transactional
    public List<UsageLine> after(long position, Period period, TeamScope scope, int count) {
        SelectionQuery<UsageEntity> query = entities.createSelectionQuery(
                        "from UsageEntity u where u.position > :position"
                                + " and u.intervalStart >= :from and u.intervalStart < :to"
                                + (scope.everybody() ? "" : " and u.team in :teams") + " order by u.position",
                        UsageEntity.class)
                .setParameter("position", position)
                .setParameter("from", period.from())
                .setParameter("to", period.to())
                .setMaxResults(count)
                .setReadOnly(true);
        if (!scope.everybody()) {
            query.setParameterList("teams", scope.teams());
        }
        return query.getResultStream().map(UsageLine::from).toList();
    }
}
