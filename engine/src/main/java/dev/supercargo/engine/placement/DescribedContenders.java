package dev.supercargo.engine.placement;

import dev.supercargo.engine.workload.JobSpec;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Contenders found among candidates that are all described. */
final class DescribedContenders implements Contenders {

    private final JobSpec job;
    private final Instant deadline;
    private final List<Assessment> all;
    private final Contest contest;

    DescribedContenders(JobSpec job, Instant deadline, List<Assessment> all) {
        this.job = job;
        this.deadline = deadline;
        this.all = all;
        this.contest = Contest.among(all.stream().filter(Assessment::possible).toList());
    }

    @Override
    public Optional<Assessment> reliable() {
        return contest.entrants().stream()
                .filter(a -> a.market() != Market.SPOT && a.rankingCost().isKnown())
                .filter(a -> a.lateFinish() instanceof Measured.Known<Instant>(Instant late) && !late.isAfter(deadline))
                .findFirst();
    }

    @Override
    public List<Assessment> spots() {
        return contest.entrants().stream()
                .filter(a -> a.market() == Market.SPOT)
                .limit(SPOTS)
                .toList();
    }

    @Override
    public List<Assessment> busyOwnedBelow(Money bar) {
        return all.stream()
                .filter(Assessment::possibleLater)
                .filter(a -> a.market() == Market.OWNED)
                .filter(a -> a.rankingCost() instanceof Measured.Known<Money>(Money cost) && cost.compareTo(bar) < 0)
                .sorted(Contest.order(false))
                .toList();
    }

    @Override
    public List<Assessment> busySpots() {
        return all.stream()
                .filter(Assessment::possibleLater)
                .filter(a -> a.market() == Market.SPOT && a.rankingCost().isKnown())
                .sorted(Contest.order(false))
                .limit(SPOTS)
                .toList();
    }

    @Override
    public List<Ranked> ranked(DeadlineRule rule) {
        return new Ranking(job, rule, contest, rule.choice()).of(all);
    }

    @Override
    public List<Ranked> waitingFor(Assessment awaited) {
        return Waiting.ranked(awaited, all, false);
    }
}
