package dev.supercargo.engine.placement;

import dev.supercargo.engine.workload.Deadline;
import dev.supercargo.engine.workload.JobSpec;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything that was considered, in order, each with the reason why it won or lost.
 *
 * @param job to place
 * @param rule that chose
 * @param contest it chose from
 * @param choice made
 */
record Ranking(JobSpec job, ChoiceRule rule, Contest contest, Choice choice) {

    /** The winner, then the other entrants, then possible ones that could not be compared, then impossible ones. */
    List<Ranked> of(List<Assessment> all) {
        Set<Assessment> entrants = Collections.newSetFromMap(new IdentityHashMap<>());
        entrants.addAll(contest.entrants());
        List<Ranked> ranked = new ArrayList<>();
        ranked.add(new Ranked(choice.winner(), "chosen: " + choice.reason()));
        contest.entrants().stream().filter(a -> a != choice.winner()).forEach(a -> ranked.add(new Ranked(a, lost(a))));
        all.stream()
                .filter(Assessment::possible)
                .filter(a -> !entrants.contains(a))
                .sorted(Contest.order(contest.byHour()))
                .forEach(a -> ranked.add(new Ranked(a, leftOut(a))));
        ranked.addAll(impossible(all, contest.byHour()));
        return ranked;
    }

    static List<Ranked> impossible(List<Assessment> all, boolean byHour) {
        return all.stream()
                .filter(a -> !a.possible())
                .sorted(Contest.order(byHour))
                .map(a -> new Ranked(a, sentences(a)))
                .toList();
    }

    private static String sentences(Assessment assessment) {
        return assessment.findings().stream().map(Finding::sentence).collect(Collectors.joining("; "));
    }

    private String lost(Assessment loser) {
        Assessment winner = choice.winner();
        Money difference = contest.value(loser).minus(contest.value(winner));
        String unit = contest.byHour() ? " per hour" : "";
        if (difference.isZero()) {
            return "costs the same" + later(loser, ", and finishes ", "; the order of ties decides");
        }
        if (difference.isPositive()) {
            return Phrases.money(difference) + unit + " dearer" + later(loser, " and ", "");
        }
        Money saved = difference.times(-1);
        String cheaper = Phrases.money(saved) + unit + " cheaper, but ";
        return rule.passedOver(job, contest, loser, winner)
                .map(why -> cheaper + why)
                .orElseGet(() ->
                        cheaper + later(loser, "", "the policy ranks otherwise").strip());
    }

    private String later(Assessment loser, String lead, String otherwise) {
        if (loser.finish() instanceof Measured.Known<Instant>(Instant theirs)
                && choice.winner().finish() instanceof Measured.Known<Instant>(Instant ours)
                && theirs.isAfter(ours)) {
            return lead + Phrases.duration(Duration.between(ours, theirs)) + " later";
        }
        return otherwise;
    }

    private String leftOut(Assessment assessment) {
        if (!assessment.rankingCost().isKnown()) {
            return "its cost is unknown, and an unknown cost never wins";
        }
        if (job.terms().deadline() instanceof Deadline.By(Instant deadline)
                && assessment.lateFinish() instanceof Measured.Known<Instant>(Instant late)) {
            return "too risky: one run in ten would finish " + Phrases.duration(Duration.between(deadline, late))
                    + " or more after the deadline";
        }
        return "its running time is unknown, and an unknown time never wins";
    }
}
