package dev.supercargo.router.edge;

import dev.supercargo.router.budget.Exhausted;
import dev.supercargo.router.budget.Ledger;
import dev.supercargo.router.cluster.PlatformClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** What deployments owe, and those that stop because a budget is spent which stops what runs. */
@ApplicationScoped
class EdgeAccounts {

    private final EdgeDeployments deployments;
    private final BoardMeter meter;
    private final Ledger ledger;
    private final PlatformClock clock;

    EdgeAccounts(EdgeDeployments deployments, BoardMeter meter, Ledger ledger, PlatformClock clock) {
        this.deployments = deployments;
        this.meter = meter;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The budgets that stop deployments now. */
    List<Exhausted> spent() {
        return QuarkusTransaction.requiringNew().call(() -> ledger.suspending(clock.now()));
    }

    /**
     * Charges what is due, and suspends or resumes.
     *
     * @param seen the deployment as it was read; nothing is written if nothing is due
     * @param spent budgets that stop deployments
     * @return where it stands now
     */
    DeploymentState keep(EdgeDeployment seen, List<Exhausted> spent) {
        if (seen.rate().isEmpty()) {
            return seen.state;
        }
        Instant now = clock.now();
        Optional<Exhausted> stopping = spent.stream()
                .filter(budget -> budget.covers(seen.team, seen.submittedBy))
                .findFirst();
        boolean suspended = seen.state == DeploymentState.SUSPENDED;
        boolean hourIsOver = seen.meteredUntil != null && seen.meteredUntil.isBefore(now.truncatedTo(ChronoUnit.HOURS));
        if (stopping.isPresent() == suspended && !hourIsOver) {
            return seen.state;
        }
        return QuarkusTransaction.requiringNew()
                .call(() -> deployments
                        .findAsLeader(seen.id)
                        .map(open -> keep(open, stopping, now))
                        .orElse(seen.state));
    }

    /** @param stopping a budget that stops it; empty if none does */
    @Transactional(Transactional.TxType.MANDATORY)
    DeploymentState keep(EdgeDeployment open, Optional<Exhausted> stopping, Instant now) {
        if (open.state == DeploymentState.REMOVING || open.state == DeploymentState.REMOVED) {
            return open.state;
        }
        boolean suspended = open.state == DeploymentState.SUSPENDED;
        if (stopping.isPresent() && !suspended) {
            meter.end(open, now);
            open.suspend(reason(stopping.get()), now);
        } else if (stopping.isEmpty() && suspended) {
            meter.begin(open, now);
            open.resume(now);
        } else {
            meter.meterFullHours(open, now);
        }
        return open.state;
    }

    private static String reason(Exhausted budget) {
        return "Budget " + budget.budgetId() + " of " + budget.limit()
                + " is spent. It keeps its boards and serves again when the"
                + " budget has room: in its next period, from " + budget.until() + ", or when somebody raises it.";
    }
}
