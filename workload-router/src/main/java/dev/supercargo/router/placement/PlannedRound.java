package dev.supercargo.router.placement;

import dev.supercargo.engine.assignment.FairShare;
import dev.supercargo.engine.assignment.Plan;
import dev.supercargo.engine.assignment.Verdict;
import dev.supercargo.engine.replan.Displacement;
import dev.supercargo.engine.workload.JobId;
import dev.supercargo.quantities.Money;
import dev.supercargo.router.placement.Round.Leaving;
import dev.supercargo.router.placement.Round.Room;
import dev.supercargo.router.placement.Round.Turn;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A joint plan in the words and the order in which it is carried out. */
record PlannedRound(Map<String, Competitor> competitors, Holders.Held held, FairShare fair, Plan plan) {

    Round round(List<String> due) {
        Map<String, Verdict.Granted> granted = plan.verdicts().stream()
                .filter(Verdict.Granted.class::isInstance)
                .map(Verdict.Granted.class::cast)
                .collect(Collectors.toMap(
                        verdict -> verdict.job().value(),
                        Function.identity(),
                        (one, other) -> one,
                        LinkedHashMap::new));
        List<Room> rooms = rooms(granted);
        // Those whom the plan gives scarce capacity now, most saved first; then the others in their old order.
        List<Turn> turns = Stream.concat(due.stream(), granted.keySet().stream())
                .distinct()
                .sorted(Comparator.comparing((String id) -> saved(granted, id)).reversed())
                .map(id -> new Turn(id, granted.containsKey(id) ? note(granted.get(id)) : ""))
                .toList();
        return new Round(rooms, turns, Map.of());
    }

    private static Money saved(Map<String, Verdict.Granted> granted, String id) {
        return granted.containsKey(id) ? granted.get(id).saved() : Money.usd("-1");
    }

    private List<Room> rooms(Map<String, Verdict.Granted> granted) {
        Map<String, List<String>> leaving = plan.preempted().stream()
                .collect(Collectors.groupingBy(
                        held::poolOf, TreeMap::new, Collectors.mapping(JobId::value, Collectors.toList())));
        List<Room> rooms = new ArrayList<>();
        leaving.forEach((pool, ids) -> {
            List<Verdict.Granted> arriving = granted.values().stream()
                    .filter(verdict -> verdict.poolId().equals(pool))
                    .sorted(Comparator.comparing(Verdict.Granted::saved)
                            .reversed()
                            .thenComparing(verdict -> verdict.job().value()))
                    .toList();
            // Room for a start that is only planned is made when its time has come.
            if (!arriving.isEmpty()) {
                rooms.add(new Room(
                        pool,
                        ids.stream().map(id -> leaving(id, arriving)).toList(),
                        arriving.stream()
                                .map(verdict -> new Turn(verdict.job().value(), note(verdict) + " " + room(ids)))
                                .toList()));
            }
        });
        return rooms;
    }

    private static String room(List<String> leaving) {
        return leaving.size() == 1
                ? "Job " + leaving.getFirst() + " makes room for it."
                : "Jobs " + String.join(", ", leaving) + " make room for it.";
    }

    private Leaving leaving(String id, List<Verdict.Granted> arriving) {
        Displacement displacement = held.displacements().get(id);
        String who = arriving.stream()
                .map(verdict -> competitors.get(verdict.job().value()).name() + " ("
                        + verdict.job().value() + "), " + gain(verdict))
                .collect(Collectors.joining(", and for "));
        return new Leaving(id, displacement, "It makes room for " + who + "; " + displacement.words() + ".");
    }

    private String gain(Verdict.Granted verdict) {
        return competitors.get(verdict.job().value()).waiting().alternative().isKnown()
                ? "which saves " + dollars(verdict.saved()) + " there"
                : "which can run nowhere else";
    }

    private String note(Verdict.Granted verdict) {
        long others = competitors.values().stream()
                        .filter(other ->
                                other.devices().containsKey(verdict.claim().group()))
                        .count()
                - 1;
        String team = competitors.get(verdict.job().value()).waiting().team();
        double factor = fair.factor(team);
        return (others == 0
                        ? ""
                        : " Planned together with " + others + " other waiting " + (others == 1 ? "job" : "jobs") + ": "
                                + plan.worthOf(verdict.claim().group()) + ".")
                + (Math.abs(factor - 1) < 0.05
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                " A dollar saved for team %s counts %.2f, by its share of what was saved so far.",
                                team,
                                factor));
    }

    private static String dollars(Money money) {
        return money.amount().setScale(2, RoundingMode.HALF_EVEN).toPlainString() + " USD";
    }
}
