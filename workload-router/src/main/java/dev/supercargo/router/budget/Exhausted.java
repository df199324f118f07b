package dev.supercargo.router.budget;

import dev.supercargo.quantities.Money;
import java.time.Instant;

/**
 * A budget that is spent and stops running jobs.
 *
 * @param until when its next period begins
 */
public record Exhausted(String budgetId, String scope, Money limit, Instant until) {

    /** Whether a job of this team and user draws on it. */
    public boolean covers(String team, String user) {
        return scope.equals("*") || scope.equals("team/" + team) || scope.equals("user/" + user);
    }

    /** Why a job stops. */
    public String reason() {
        return "Budget " + budgetId + " of " + limit
                + " is spent. The job stopped at its last checkpoint and goes on when"
                + " the budget has room: in its next period, from " + until + ", or when somebody raises it.";
    }
}
