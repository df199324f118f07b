package dev.supercargo.planner.roadmaps;

import dev.supercargo.chassis.caller.Caller;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.chassis.problem.ProblemType;
import dev.supercargo.planner.clock.PlatformClock;
import dev.supercargo.planner.demand.DemandHistory;
import dev.supercargo.planner.demand.SeriesKey;
import dev.supercargo.planner.json.ApiJson;
import dev.supercargo.planner.standing.Draft;
import dev.supercargo.planner.standing.ReadStanding;
import dev.supercargo.planner.standing.Section;
import dev.supercargo.planner.standing.Source;
import dev.supercargo.planning.calendar.Horizon;
import dev.supercargo.planning.calendar.Months;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts what the platform knows into the places that a roadmap question leaves empty. What it says is left alone. */
@ApplicationScoped
class CompleteQuestion {

    private static final List<String> SECTIONS = List.of("owned", "reserved", "buy", "reserve", "burst");
    private static final String TEAM = "team";
    private static final String ACCELERATOR = "accelerator";
    private static final int OTHERS_MAX = 5;

    private final ReadStanding standing;
    private final DemandHistory history;
    private final PlatformClock clock;
    private final ApiJson json;

    CompleteQuestion(ReadStanding standing, DemandHistory history, PlatformClock clock, ApiJson json) {
        this.standing = standing;
        this.history = history;
        this.clock = clock;
        this.json = json;
    }

    /** @param text a whole question */
    record Completed(String text, List<Source> sources) {}

    /**
     * Whose demand of what: as the draft says, else everybody's for platform engineers and the team's for who has one; of the
     * accelerator that was wanted most lately, else of the one that is owned most.
     */
    SeriesKey key(Draft draft, Caller caller) {
        String team = draft.value(TEAM).orElseGet(() -> caller.isAdmin() ? SeriesKey.ALL : onlyTeam(caller));
        return new SeriesKey(
                team,
                draft.value(ACCELERATOR)
                        .or(() -> accelerators(team).findFirst())
                        .orElseThrow(() -> new Problem(
                                ProblemType.UNPROCESSABLE,
                                "Nothing was ever asked for or owned that a roadmap could be made for. Maybe run jobs, import"
                                        + " history, or say in 'accelerator' what to plan for.")));
    }

    private static String onlyTeam(Caller caller) {
        if (caller.teams().size() != 1) {
            throw Problem.invalid(
                    TEAM,
                    "team: whose demand is planned for? You are in "
                            + (caller.teams().isEmpty()
                                    ? "no team."
                                    : String.join(
                                                    ", ",
                                                    caller.teams().stream()
                                                            .sorted()
                                                            .toList()) + "."));
        }
        return caller.teams().iterator().next();
    }

    private Stream<String> accelerators(String team) {
        List<String> wanted = history.busiest(team);
        return Stream.concat(wanted.stream(), standing.ownedAccelerators().stream())
                .distinct();
    }

    /** @param key of the draft */
    @Transactional
    Completed complete(Draft draft, SeriesKey key) {
        SequencedMap<String, String> more = new LinkedHashMap<>();
        List<Source> sources = new ArrayList<>();
        if (!draft.says(TEAM)) {
            more.put(TEAM, json.write(key.team()));
        }
        if (!draft.says(ACCELERATOR)) {
            more.put(ACCELERATOR, json.write(key.acceleratorClass()));
            sources.add(chosen(key));
        }
        Set<String> missing =
                SECTIONS.stream().filter(section -> !draft.says(section)).collect(Collectors.toUnmodifiableSet());
        if (!missing.isEmpty() && !key.acceleratorClass().equals(SeriesKey.ALL)) {
            for (Section section : sections(draft, key, missing)) {
                more.put(section.key(), json.write(section.items()));
                sources.addAll(section.sources());
            }
            SECTIONS.stream().filter(draft::says).map(Source::given).forEach(sources::add);
        }
        return new Completed(draft.with(more), sources);
    }

    private List<Section> sections(Draft draft, SeriesKey key, Set<String> missing) {
        if (!standing.isComplete()) {
            throw new Problem(
                    ProblemType.UNAVAILABLE,
                    "What is owned and offered is still being read after the start. Maybe try again in some seconds.");
        }
        Instant now = clock.now();
        Horizon horizon = new Horizon(MakeRoadmap.nearestMonth(now), months(draft));
        return standing.read(key, horizon, now).sections(missing);
    }

    /** What is no number of months is the reader's to complain of. */
    private static Months months(Draft draft) {
        return new Months(Math.clamp(
                draft.value("months").flatMap(CompleteQuestion::whole).orElse(RoadmapReader.MONTHS_USUAL),
                1,
                RoadmapReader.MONTHS_MAX));
    }

    private static Optional<Integer> whole(String text) {
        try {
            return Optional.of(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private Source chosen(SeriesKey key) {
        List<String> others = accelerators(key.team())
                .filter(other -> !other.equals(key.acceleratorClass()))
                .toList();
        String rest = others.isEmpty()
                ? ""
                : "; not planned for are "
                        + String.join(", ", others.stream().limit(OTHERS_MAX).toList())
                        + (others.size() > OTHERS_MAX ? " and " + (others.size() - OTHERS_MAX) + " more" : "");
        return new Source(
                ACCELERATOR,
                Source.Origin.PLATFORM,
                key.acceleratorClass() + ", the one wanted most lately, or owned most without any demand" + rest,
                null);
    }
}
