package dev.supercargo.router.placement;

import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.engine.cost.CostBreakdown;
import dev.supercargo.engine.placement.Assessment;
import dev.supercargo.engine.placement.BudgetView;
import dev.supercargo.engine.placement.PlacementDecision;
import dev.supercargo.engine.placement.PlacementPolicy;
import dev.supercargo.engine.placement.PlacementSnapshot;
import dev.supercargo.engine.placement.Policies;
import dev.supercargo.engine.workload.JobSpec;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import dev.supercargo.router.placement.Decisions.DecisionView;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What would have happened under another policy: the stored question asked again. */
@ApplicationScoped
class Alternatives {

    private final Policies policies;
    private final Decisions decisions;

    Alternatives(Policies policies, Decisions decisions) {
        this.policies = policies;
        this.decisions = decisions;
    }

    /** @param policy only this one; empty for all, in the order of the policies */
    List<AlternativeView> to(DecisionView decided, Optional<String> policy) {
        Decisions.Input input = decisions.input(decided.decisionId());
        Optional<CandidateView> winner =
                decided.candidates().stream().filter(CandidateView::chosen).findFirst();
        return chosen(policy).stream()
                .map(other -> view(other, input, decided, winner))
                .toList();
    }

    private List<PlacementPolicy> chosen(Optional<String> policy) {
        return policy.map(name -> List.of(policies.named(name)
                        .orElseThrow(() -> Problem.invalid(
                                "policy",
                                "there is no policy '" + name + "'. Maybe one of "
                                        + policies.all().stream()
                                                .map(PlacementPolicy::name)
                                                .collect(Collectors.joining(", "))
                                        + "."))))
                .orElseGet(policies::all);
    }

    private static AlternativeView view(
            PlacementPolicy policy, Decisions.Input input, DecisionView decided, Optional<CandidateView> winner) {
        JobSpec spec = input.question().spec();
        PlacementSnapshot snapshot = input.snapshot();
        BudgetView budgets = input.question().budgets();
        PlacementDecision decision =
                policy.decide(spec.withTerms(spec.terms().withPolicy(policy.name())), snapshot, budgets);
        Optional<Assessment> place = switch (decision) {
            case PlacementDecision.Placed placed -> Optional.of(placed.chosen());
            case PlacementDecision.Deferred deferred -> Optional.of(deferred.awaited());
            case PlacementDecision.Rejected rejected -> Optional.empty();
        };
        Optional<CostBreakdown> cost = place.flatMap(a -> known(a.cost()));
        Optional<Instant> finish =
                decision instanceof PlacementDecision.Placed ? place.flatMap(a -> known(a.finish())) : Optional.empty();
        Optional<Money> full = cost.map(both -> both.full().total());
        return new AlternativeView(
                policy.name(),
                policy.name().equals(decided.policy()),
                Decisions.outcome(decision),
                place.map(a -> a.option().id()).orElse(null),
                place.map(Assessment::label).orElse(null),
                place.map(a -> a.market().name()).orElse(null),
                full.orElse(null),
                cost.map(both -> both.marginal().total()).orElse(null),
                finish.orElse(null),
                full.flatMap(theirs -> winner.map(CandidateView::expectedCost).map(theirs::minus))
                        .orElse(null),
                finish.flatMap(theirs ->
                                winner.map(CandidateView::expectedFinish).map(ours -> Duration.between(ours, theirs)))
                        .orElse(null),
                decision.reason());
    }

    private static <T> Optional<T> known(Measured<T> measured) {
        return measured instanceof Measured.Known<T>(T value) ? Optional.of(value) : Optional.empty();
    }
}
