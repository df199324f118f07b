package dev.supercargo.router.placement;

import dev.supercargo.engine.assignment.Assignment;
import dev.supercargo.engine.assignment.FairShare;
import dev.supercargo.engine.assignment.Horizon;
import dev.supercargo.engine.assignment.Plan;
import dev.supercargo.engine.assignment.Verdict;
import dev.supercargo.engine.assignment.WaitingJob;
import dev.supercargo.engine.replan.Displacement;
import dev.supercargo.engine.workload.JobId;
import dev.supercargo.quantities.Money;
import dev.supercargo.router.job.Jobs;
import dev.supercargo.router.placement.Round.Leaving;
import dev.supercargo.router.placement.Round.Room;
import dev.supercargo.router.placement.Round.Turn;
import dev.supercargo.router.team.FairShares;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides jointly about all jobs that wait, also those whose own time has not come, and all that run on what they want:
 * to whom scarce owned or committed capacity saves most, and who makes room for that. Each decision remains that of the
 * job's own policy.
 */
@ApplicationScoped
class JointPlan {

    /** Planned together at most; the others follow in their old order. */
    private static final int TOGETHER_MAX = 40;

    private final Jobs jobs;
    private final DecisionDesk desk;
    private final Holders holders;
    private final FairShares shares;

    JointPlan(Jobs jobs, DecisionDesk desk, Holders holders, FairShares shares) {
        this.jobs = jobs;
        this.desk = desk;
        this.holders = holders;
        this.shares = shares;
    }

    /** @param due ids of the jobs whose time to decide has come, in the order in which they would decide alone */
    Round round(List<String> due, Instant now) {
        List<String> together = together(due);
        if (together.isEmpty() || together.size() == 1 && !holders.any()) {
            return Round.inOrder(due);
        }
        Map<String, Competitor> competitors = competitors(together, now);
        Horizon horizon = Horizon.ofOneDay(now);
        Holders.Held held = holders.on(
                devices(competitors), wanted(competitors), horizon.slot().multipliedBy(horizon.slots()), now);
        FairShare fair = shares.at(
                now,
                competitors.values().stream().map(job -> job.waiting().team()).toList());
        List<WaitingJob> waiting =
                competitors.values().stream().map(Competitor::waiting).toList();
        Plan plan = Assignment.plan(waiting, held.pools(), budgets(competitors), fair, horizon);
        return new Written(competitors, held, fair, plan).round(due);
    }

    /** The due jobs, and the deferred ones that would like the same capacity, so that none is passed by. */
    private List<String> together(List<String> due) {
        return due.isEmpty()
                ? List.of()
                : Stream.concat(due.stream(), QuarkusTransaction.requiringNew().call(jobs::deferred).stream())
                        .distinct()
                        .limit(TOGETHER_MAX)
                        .toList();
    }

    private Map<String, Competitor> competitors(List<String> ids, Instant now) {
        Map<String, Competitor> competitors = new LinkedHashMap<>();
        for (String id : ids) {
            // One by one, so that the budgets of several jobs are never locked together.
            QuarkusTransaction.requiringNew()
                    .run(() -> jobs.findByIdOptional(id)
                            .ifPresent(job -> competitors.put(id, Competitor.of(job, desk.consider(job, now), now))));
        }
        return competitors;
    }

    private static Map<String, Integer> devices(Map<String, Competitor> competitors) {
        Map<String, Integer> devices = new TreeMap<>();
        competitors.values().forEach(competitor -> devices.putAll(competitor.devices()));
        return devices;
    }

    private static Map<String, Integer> wanted(Map<String, Competitor> competitors) {
        Map<String, Integer> wanted = new TreeMap<>();
        competitors.values().stream()
                .flatMap(competitor -> competitor.waiting().claims().stream())
                .forEach(claim -> wanted.merge(claim.group(), claim.devices(), Math::max));
        return wanted;
    }

    private static Map<String, Money> budgets(Map<String, Competitor> competitors) {
        Map<String, Money> left = new HashMap<>();
        competitors
                .values()
                .forEach(competitor -> competitor.budgets().forEach(line -> left.put(line.id(), line.remaining())));
        return left;
    }

    /** A plan in the words and the order in which it is carried out. */
    private record Written(Map<String, Competitor> competitors, Holders.Held held, FairShare fair, Plan plan) {

        Round round(List<String> due) {
            Map<String, Verdict.Granted> granted = plan.verdicts().stream()
                    .filter(Verdict.Granted.class::isInstance)
                    .map(Verdict.Granted.class::cast)
                    .collect(Collectors.toMap(verdict -> verdict.job().value(), verdict -> verdict));
            List<Room> rooms = rooms(granted);
            // Those whom the plan gives scarce capacity now, most saved first; then the others in their old order.
            List<Turn> turns = Stream.concat(due.stream(), granted.keySet().stream())
                    .distinct()
                    .sorted(Comparator.comparing((String id) -> saved(granted, id))
                            .reversed())
                    .map(id -> new Turn(id, granted.containsKey(id) ? note(granted.get(id)) : ""))
                    .toList();
            return new Round(rooms, turns);
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
            return "Job " + String.join(", ", leaving) + " makes room for it.";
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
            return competitors
                            .get(verdict.job().value())
                            .waiting()
                            .alternative()
                            .isKnown()
                    ? "which saves " + dollars(verdict.saved()) + " there"
                    : "which can run nowhere else";
        }

        private String note(Verdict.Granted verdict) {
            int others = competitors.size() - 1;
            String team = competitors.get(verdict.job().value()).waiting().team();
            double factor = fair.factor(team);
            return (others == 0
                            ? ""
                            : " Planned together with " + others + " other waiting " + (others == 1 ? "job" : "jobs")
                                    + ": " + plan.worthOf(verdict.claim().group()) + ".")
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
}
