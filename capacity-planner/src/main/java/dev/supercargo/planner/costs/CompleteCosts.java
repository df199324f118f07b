package dev.supercargo.planner.costs;

import dev.supercargo.chassis.document.Fields;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.chassis.problem.ProblemType;
import dev.supercargo.hardware.accelerators.Accelerator;
import dev.supercargo.planner.clock.PlatformClock;
import dev.supercargo.planner.figures.Figures;
import dev.supercargo.planner.json.ApiJson;
import dev.supercargo.planner.market.Offers;
import dev.supercargo.planner.market.Sheets;
import dev.supercargo.planner.standing.Draft;
import dev.supercargo.planner.standing.ReadStanding;
import dev.supercargo.planner.standing.Section;
import dev.supercargo.planner.standing.Source;
import dev.supercargo.planning.calendar.Horizon;
import dev.supercargo.planning.calendar.Months;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Gives a cost question that names an accelerator under {@code platform} the options that the platform knows. */
@ApplicationScoped
class CompleteCosts {

    private static final String PLATFORM = "platform";
    private static final Set<String> KEYS = Set.of("accelerator", "accelerators", "provider", "region");
    private static final int ACCELERATORS_MAX = 10_000;

    private final ReadStanding standing;
    private final Sheets sheets;
    private final PlatformClock clock;
    private final ApiJson json;

    CompleteCosts(ReadStanding standing, Sheets sheets, PlatformClock clock, ApiJson json) {
        this.standing = standing;
        this.sheets = sheets;
        this.clock = clock;
        this.json = json;
    }

    /**
     * @param text a whole question
     * @param sources of what was put in; none if all of it was there
     */
    record Completed(String text, List<Source> sources) {}

    Completed complete(String question) {
        Draft draft = Draft.of(question, CostQuestionReader.KIND);
        Optional<Fields> asked =
                draft.says("options") ? Optional.empty() : draft.fields().mapping(PLATFORM);
        if (asked.isEmpty()) {
            return new Completed(question, List.of());
        }
        Section ways = ways(asked.get());
        if (ways.items().isEmpty()) {
            throw new Problem(
                    ProblemType.UNPROCESSABLE,
                    "The platform knows of no way to compare: "
                            + String.join(
                                    "; ",
                                    ways.sources().stream().map(Source::text).toList())
                            + ". Maybe give 'options'.");
        }
        SequencedMap<String, String> more = new LinkedHashMap<>();
        more.put(ways.key(), json.write(ways.items()));
        return new Completed(draft.with(more), ways.sources());
    }

    private Section ways(Fields asked) {
        asked.allow(KEYS, Set.of());
        Optional<Accelerator> accelerator = NamedAccelerator.of(asked, sheets);
        int accelerators = asked.value("accelerators", Figures.whole(1, ACCELERATORS_MAX, "accelerators"))
                .orElse(1);
        UnaryOperator<Offers> chosen = offers -> within(offers, asked.text("provider"), asked.text("region"));
        asked.complaints().throwIfAny();
        if (!standing.isComplete()) {
            throw new Problem(
                    ProblemType.UNAVAILABLE,
                    "Offers are still being read after the start. Maybe try again in some seconds.");
        }
        Instant now = clock.now();
        Horizon year = new Horizon(YearMonth.from(now.atZone(ZoneOffset.UTC)), Months.ofYears(1));
        return standing.ofAccelerator(accelerator.orElseThrow().id(), year, now).ways(chosen, accelerators);
    }

    private static Offers within(Offers offers, Optional<String> provider, Optional<String> region) {
        Offers ofProvider = provider.map(name -> offers.from(Set.of(name))).orElse(offers);
        return region.map(ofProvider::inRegion).orElse(ofProvider);
    }
}
