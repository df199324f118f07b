package dev.supercargo.engine.placement;

import dev.supercargo.engine.cost.CostBreakdown;
import dev.supercargo.engine.cost.Wallclock;
import dev.supercargo.quantities.Measured;

/** A decision as text, for golden files. */
final class DecisionText {

    private DecisionText() {}

    static String of(PlacementDecision decision) {
        StringBuilder text = new StringBuilder();
        text.append(
                        switch (decision) {
                            case PlacementDecision.Placed placed ->
                                "PLACED on " + placed.chosen().label();
                            case PlacementDecision.Deferred deferred ->
                                "DEFERRED for " + deferred.awaited().label();
                            case PlacementDecision.Rejected rejected ->
                                "REJECTED by " + rejected.code().label();
                        })
                .append("\n  by ")
                .append(decision.policy())
                .append(": ")
                .append(decision.reason())
                .append('\n');
        for (Ranked ranked : decision.candidates()) {
            append(text, ranked);
        }
        return text.toString();
    }

    private static void append(StringBuilder text, Ranked ranked) {
        Assessment assessment = ranked.assessment();
        text.append("\n- ").append(assessment.label()).append('\n');
        text.append("    ").append(ranked.verdict()).append('\n');
        if (assessment.cost() instanceof Measured.Known<CostBreakdown>(CostBreakdown cost)) {
            text.append("    full ")
                    .append(Phrases.money(cost.full().total()))
                    .append(", marginal ")
                    .append(Phrases.money(cost.marginal().total()))
                    .append('\n');
        }
        if (assessment.wallclock() instanceof Measured.Known<Wallclock>(Wallclock clock)) {
            text.append("    ")
                    .append(Phrases.duration(clock.total()))
                    .append(" in all, ")
                    .append(Phrases.duration(clock.compute()))
                    .append(" of computing\n");
        }
        assessment
                .justifications()
                .forEach(note -> text.append("    ")
                        .append(note.topic())
                        .append(": ")
                        .append(note.sentence())
                        .append('\n'));
    }
}
