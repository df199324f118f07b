package dev.supercargo.planner.roadmaps;

import dev.supercargo.chassis.document.Complaints;
import dev.supercargo.chassis.document.DocumentKind;
import dev.supercargo.chassis.document.Fields;
import dev.supercargo.chassis.document.YamlDocument;
import dev.supercargo.planner.demand.SeriesKey;
import dev.supercargo.planner.figures.Figures;
import dev.supercargo.planning.calendar.Months;
import dev.supercargo.planning.calendar.Quarter;
import dev.supercargo.planning.demand.Project;
import dev.supercargo.planning.roadmap.Budgets;
import dev.supercargo.planning.supply.BurstMarket;
import dev.supercargo.planning.supply.Holding;
import dev.supercargo.planning.supply.Supply;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Probability;
import dev.supercargo.quantities.Share;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads roadmap questions; every mistake is told with its field and line. The same text, the same request. */
final class RoadmapReader {

    static final DocumentKind KIND = new DocumentKind(
            "roadmap question",
            "YAML",
            "A roadmap question is a YAML mapping with keys such as 'accelerator:', 'buy:' and 'burst:'.",
            64 * 1024,
            "Maybe plan for fewer options.");
    static final int MONTHS_USUAL = 12;
    private static final Set<String> KEYS = Set.of(
            "name",
            "team",
            "accelerator",
            "months",
            "service_level_percent",
            "demand",
            "owned",
            "reserved",
            "buy",
            "reserve",
            "burst",
            "waiting_per_hour",
            "budgets");
    private static final Set<String> DEMAND = Set.of("growth_percent", "assumed", "projects");
    private static final Set<String> PROJECT =
            Set.of("name", "accelerators", "from", "until", "probability_percent", "growth_percent");
    private static final Pattern TEAM = Pattern.compile("\\*|[A-Za-z0-9][A-Za-z0-9._-]{0,62}");
    private static final Pattern ACCELERATOR = Pattern.compile("\\*|[a-z0-9][a-z0-9.-]{0,62}");
    private static final int NAME_MAX = 100;
    static final int MONTHS_MAX = 36;
    private static final int LIST_MAX = 20;
    private static final double SERVICE_LEVEL_MIN = 50;
    private static final double SERVICE_LEVEL_MAX = 99.9;
    private static final int ACCELERATORS_MAX = 1_000_000;

    private RoadmapReader() {}

    /** @throws dev.supercargo.chassis.problem.Problem naming line and field of everything that is wrong */
    static RoadmapRequest read(String text) {
        KIND.requireSize(text);
        Complaints complaints = new Complaints(KIND);
        Fields root = new Fields("", YamlDocument.read(text, KIND), complaints);
        root.allow(KEYS, Set.of());
        Optional<Fields> demand = root.mapping("demand");
        demand.ifPresent(fields -> fields.allow(DEMAND, Set.of()));
        SeriesKey key = new SeriesKey(
                root.value("team", named(TEAM, "a team's name or *")).orElse(SeriesKey.ALL),
                root.value("accelerator", named(ACCELERATOR, "a canonical id such as nvidia-h100-sxm-80gb, or *"))
                        .orElse(SeriesKey.ALL));
        if (!root.has("accelerator")) {
            root.complain("accelerator", "MISSING", "which accelerator is planned for? '*' stands for all.");
        }
        SupplyReader supplies = new SupplyReader();
        List<Holding> holdings = supplies.holdings(limited(root, "owned"), limited(root, "reserved"));
        List<Supply> options = supplies.options(limited(root, "buy"), limited(root, "reserve"));
        requireDifferentNames(root, holdings, options);
        Optional<BurstMarket> burst = supplies.burst(root, limited(root, "burst"));
        String name = root.text("name").map(String::strip).orElse("roadmap");
        if (name.isEmpty() || name.length() > NAME_MAX) {
            root.complain("name", "INVALID", "a name has 1 to " + NAME_MAX + " characters.");
        }
        Months months = new Months(
                root.value("months", Figures.whole(1, MONTHS_MAX, "months")).orElse(MONTHS_USUAL));
        Share serviceLevel = new Share(root.value(
                                "service_level_percent",
                                Figures.number(SERVICE_LEVEL_MIN, SERVICE_LEVEL_MAX, "percent of the hours"))
                        .orElse(95.0)
                / 100);
        double growth = demand.map(RoadmapReader::growth).orElse(0.0);
        Measured<Double> assumed = demand.flatMap(
                        fields -> fields.value("assumed", Figures.number(0, ACCELERATORS_MAX, "accelerators")))
                .map(Measured::known)
                .orElseGet(() -> Measured.unknown("nothing is assumed"));
        Optional<List<Project>> projects =
                demand.filter(fields -> fields.keys().contains("projects")).map(RoadmapReader::projects);
        Budgets budgets = budgets(root);
        complaints.throwIfAny();
        return new RoadmapRequest(
                name,
                key,
                months,
                serviceLevel,
                growth / 100,
                projects,
                assumed,
                holdings,
                options,
                burst.orElseThrow(),
                budgets);
    }

    private static List<Project> projects(Fields demand) {
        List<Project> projects = new ArrayList<>();
        for (Fields fields : limited(demand, "projects")) {
            fields.allow(PROJECT, Set.of());
            SupplyReader.require(fields, "accelerators", "from", "until");
            Optional<Double> accelerators =
                    fields.value("accelerators", Figures.number(0, ACCELERATORS_MAX, "accelerators"));
            Optional<YearMonth> from = fields.value("from", SupplyReader::month);
            Optional<YearMonth> until = fields.value("until", SupplyReader::month);
            Share probability =
                    fields.value("probability_percent", Figures::percent).orElse(new Share(1));
            double growth = growth(fields);
            if (accelerators.isPresent() && from.isPresent() && until.isPresent()) {
                SupplyReader.made(
                                fields,
                                "from",
                                () -> new Project(
                                        fields.text("name").orElse("project"),
                                        accelerators.get(),
                                        from.get().atDay(1),
                                        until.get().atDay(1),
                                        new Probability(probability.value()),
                                        growth / 100))
                        .ifPresent(projects::add);
            }
        }
        return projects;
    }

    private static double growth(Fields fields) {
        return fields.value("growth_percent", Figures.number(-90, 1000, "percent a year"))
                .orElse(0.0);
    }

    private static Budgets budgets(Fields root) {
        TreeMap<Quarter, Money> budgets = new TreeMap<>();
        root.mapping("budgets")
                .ifPresent(fields -> fields.keys().forEach(key -> {
                    try {
                        Quarter quarter = Quarter.parse(key);
                        fields.value(key, Figures::dollars).ifPresent(money -> budgets.put(quarter, money));
                    } catch (IllegalArgumentException e) {
                        fields.complain(key, "INVALID", e.getMessage() + ".");
                    }
                }));
        return new Budgets(budgets);
    }

    private static List<Fields> limited(Fields fields, String key) {
        List<Fields> items = fields.mappings(key);
        if (items.size() > LIST_MAX) {
            fields.complain(
                    key,
                    "TOO_MANY",
                    "at most " + LIST_MAX + " are planned with, but there are " + items.size()
                            + ". Maybe join what is alike.");
            return List.of();
        }
        return items;
    }

    private static void requireDifferentNames(Fields root, List<Holding> holdings, List<Supply> options) {
        Set<String> names = new HashSet<>();
        Stream.concat(holdings.stream().map(Holding::name), options.stream().map(Supply::name))
                .filter(name -> !names.add(name))
                .findFirst()
                .ifPresent(twice -> root.complain(
                        "name", "DUPLICATE", "'" + twice + "' names two holdings or options. Maybe number them."));
    }

    private static Function<String, String> named(Pattern pattern, String expected) {
        return text -> {
            if (!pattern.matcher(text).matches()) {
                throw new IllegalArgumentException("expected " + expected + ", but found '" + text + "'.");
            }
            return text;
        };
    }
}
