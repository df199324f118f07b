package dev.supercargo.planner.scenarios;

import dev.supercargo.chassis.document.Complaints;
import dev.supercargo.chassis.document.DocumentKind;
import dev.supercargo.chassis.document.Fields;
import dev.supercargo.chassis.document.YamlDocument;
import dev.supercargo.planner.costs.CostQuestionReader;
import dev.supercargo.planner.figures.Figures;
import dev.supercargo.planning.costs.CostQuestion;
import dev.supercargo.planning.whatif.Change;
import dev.supercargo.planning.whatif.Driver;
import dev.supercargo.planning.whatif.MonteCarlo;
import dev.supercargo.planning.whatif.MonteCarlo.Draws;
import dev.supercargo.planning.whatif.Span;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what-if questions; every mistake is told with its field and line. Pure. */
@ApplicationScoped
class WhatIfReader {

    private static final DocumentKind KIND = new DocumentKind(
            "what-if question",
            "YAML",
            "A what-if question is a YAML mapping with keys such as 'costs:' and 'change:'.",
            64 * 1024,
            "Maybe ask about fewer options.");
    private static final Set<String> KEYS = Set.of("name", "team", "costs", "change", "spans", "draws", "seed");
    private static final Set<String> DRIVERS =
            Stream.of(Driver.values()).map(WhatIfReader::key).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> SPAN = Set.of("low", "high");
    private static final Pattern TEAM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");
    private static final int NAME_MAX = 100;
    private static final int DRAWS = 500;
    private static final double PERCENT = 100;

    private final CostQuestionReader costs;

    WhatIfReader(CostQuestionReader costs) {
        this.costs = costs;
    }

    /** @throws dev.supercargo.chassis.problem.Problem naming line and field of everything that is wrong */
    WhatIfQuestion read(String text) {
        KIND.requireSize(text);
        Complaints complaints = new Complaints(KIND);
        Fields root = new Fields("", YamlDocument.read(text, KIND), complaints);
        root.allow(KEYS, Set.of());
        if (!root.has("costs")) {
            root.complain("costs", "MISSING", "what is compared? Give a cost question, see docs/costs.md.");
        }
        Optional<CostQuestion> question = root.mapping("costs").flatMap(costs::read);
        String name = root.value("name", WhatIfReader::name).orElse("what if");
        String team = root.value("team", WhatIfReader::team).orElse("");
        Map<Driver, Double> change = change(root);
        List<Span> spans = spans(root);
        int draws = root.value("draws", Figures.whole(1, MonteCarlo.DRAWS_MAX, "draws"))
                .orElse(DRAWS);
        long seed = root.value("seed", Figures.whole(0, Integer.MAX_VALUE, "")).orElse(1);
        complaints.throwIfAny();
        return new WhatIfQuestion(
                name, team, question.orElseThrow(), new Change(change), spans, new Draws(draws, seed));
    }

    /** As the document spells a driver: shares are points of percent there. */
    static String key(Driver driver) {
        return switch (driver) {
            case GROWTH -> "growth_points";
            case SPOT_SHARE -> "spot_points";
            case WORK, HARDWARE_PRICE, CLOUD_PRICE, ELECTRICITY_PRICE ->
                driver.name().toLowerCase(Locale.ROOT);
        };
    }

    private static Map<Driver, Double> change(Fields root) {
        Map<Driver, Double> values = new EnumMap<>(Driver.class);
        root.mapping("change").ifPresent(fields -> {
            fields.allow(DRIVERS, Set.of());
            for (Driver driver : Driver.values()) {
                value(fields, key(driver), driver).ifPresent(value -> values.put(driver, value));
            }
        });
        return values;
    }

    private static List<Span> spans(Fields root) {
        List<Span> spans = new ArrayList<>();
        root.mapping("spans").ifPresent(fields -> {
            fields.allow(DRIVERS, Set.of());
            for (Driver driver : Driver.values()) {
                fields.mapping(key(driver)).ifPresent(span -> span(span, driver).ifPresent(spans::add));
            }
        });
        return spans;
    }

    private static Optional<Span> span(Fields fields, Driver driver) {
        fields.allow(SPAN, Set.of());
        double low = value(fields, "low", driver).orElse(driver.neutral());
        double high = value(fields, "high", driver).orElse(driver.neutral());
        if (low > driver.neutral() || high < driver.neutral()) {
            fields.complain(
                    low > driver.neutral() ? "low" : "high",
                    "SPAN",
                    "what is expected, " + (driver.neutral() == 1 ? "1" : "0") + ", must lie between low and high.");
            return Optional.empty();
        }
        return Optional.of(new Span(driver, low, high));
    }

    private static Optional<Double> value(Fields fields, String key, Driver driver) {
        boolean points = driver.neutral() == 0;
        return fields.value(
                        key,
                        points
                                ? Figures.number(-PERCENT, PERCENT, "points of percent")
                                : Figures.number(0, PERCENT, "times what it is"))
                .map(value -> points ? value / PERCENT : value);
    }

    private static String name(String text) {
        if (text.isEmpty() || text.length() > NAME_MAX) {
            throw new IllegalArgumentException(
                    "expected 1 to " + NAME_MAX + " characters, but found " + text.length() + ".");
        }
        return text;
    }

    private static String team(String text) {
        if (!TEAM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "expected a name of letters, digits, dots, dashes and underscores, but found '" + text + "'.");
        }
        return text;
    }
}
