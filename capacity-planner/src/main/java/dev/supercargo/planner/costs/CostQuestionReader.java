package dev.supercargo.planner.costs;

import dev.supercargo.chassis.document.Complaints;
import dev.supercargo.chassis.document.DocumentKind;
import dev.supercargo.chassis.document.Fields;
import dev.supercargo.chassis.document.YamlDocument;
import dev.supercargo.planner.figures.Figures;
import dev.supercargo.planner.market.Sheets;
import dev.supercargo.planning.calendar.Months;
import dev.supercargo.planning.costs.Configuration;
import dev.supercargo.planning.costs.CostQuestion;
import dev.supercargo.planning.costs.Growth;
import dev.supercargo.planning.costs.Speed;
import dev.supercargo.planning.costs.Workload;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Share;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads questions about costs; every mistake is told with its field and line. Pure: the same text, the same question. */
@ApplicationScoped
public class CostQuestionReader {

    static final DocumentKind KIND = new DocumentKind(
            "cost question",
            "YAML",
            "A cost question is a YAML mapping with keys such as 'workload:' and 'options:'.",
            64 * 1024,
            "Maybe ask about fewer options.");
    private static final Set<String> KEYS =
            Set.of("name", "months", "discount_percent", "budget", "workload", "options", "benefits_per_month");

    /** Where the options were taken from; they are there by now. */
    private static final Set<String> COMPLETED = Set.of("platform");

    private static final Set<String> WORKLOAD = Set.of("hours_per_month", "growth_percent");
    private static final int OPTIONS_MAX = 10;
    private static final int NAME_MAX = 100;
    private static final int MONTHS = 36;
    private static final double HOURS_MAX = 10_000_000;
    private static final double SPEED_MAX = 1_000_000;

    private final Sheets sheets;

    CostQuestionReader(Sheets sheets) {
        this.sheets = sheets;
    }

    /** @throws dev.supercargo.chassis.problem.Problem naming line and field of everything that is wrong */
    public CostQuestion read(String text) {
        KIND.requireSize(text);
        Complaints complaints = new Complaints(KIND);
        Fields root = new Fields("", YamlDocument.read(text, KIND), complaints);
        Optional<CostQuestion> question = read(root);
        complaints.throwIfAny();
        return question.orElseThrow();
    }

    /** A question inside of another document; empty if something is wrong, which is complained of. */
    public Optional<CostQuestion> read(Fields root) {
        root.allow(KEYS, COMPLETED);
        Workload workload = workload(root);
        List<Configuration> options = options(root);
        int months = root.value("months", Figures.whole(1, CostQuestion.MONTHS_MAX, "months"))
                .orElse(MONTHS);
        Share discount = root.value("discount_percent", Figures::percent).orElse(new Share(0));
        Measured<Money> budget = optional(root, "budget");
        Measured<Money> benefits = optional(root, "benefits_per_month");
        if (!root.complaints().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new CostQuestion(
                root.text("name").orElse("costs"), new Months(months), discount, workload, budget, options, benefits));
    }

    private static Workload workload(Fields root) {
        Optional<Fields> given = root.mapping("workload");
        if (!root.has("workload")) {
            root.complain("workload", "MISSING", "how much work is there? Give 'hours_per_month' in it.");
        }
        given.ifPresent(fields -> {
            fields.allow(WORKLOAD, Set.of());
            if (!fields.has("hours_per_month")) {
                fields.complain("hours_per_month", "MISSING", "how many hours of the slowest machine in a month?");
            }
        });
        return new Workload(
                given.flatMap(fields -> fields.value("hours_per_month", Figures.number(0, HOURS_MAX, "hours")))
                        .orElse(0.0),
                new Growth(given.flatMap(fields ->
                                        fields.value("growth_percent", Figures.number(-50, 100, "percent a month")))
                                .orElse(0.0)
                        / 100));
    }

    private List<Configuration> options(Fields root) {
        List<Fields> given = root.mappings("options");
        if (given.isEmpty() || given.size() > OPTIONS_MAX) {
            root.complain(
                    "options",
                    given.isEmpty() ? "MISSING" : "TOO_MANY",
                    "1 to " + OPTIONS_MAX + " options can be compared, but there are " + given.size() + ".");
            return List.of();
        }
        MachineReader machines = new MachineReader(sheets);
        List<Machine> described = given.stream().map(machines::machine).toList();
        List<Configuration> options = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < given.size(); i++) {
            Fields option = given.get(i);
            requireName(option, names);
            Speed speed = speed(option, described.get(i), described.getFirst());
            new OptionReader(option, machines, described.get(i), speed).read().ifPresent(options::add);
        }
        return options;
    }

    private static void requireName(Fields option, Set<String> names) {
        String name = option.text("name").orElse("").strip();
        if (name.isEmpty() || name.length() > NAME_MAX) {
            option.complain("name", "MISSING", "an option needs a name of 1 to " + NAME_MAX + " characters.");
        } else if (!names.add(name)) {
            option.complain("name", "DUPLICATE", "two options are named '" + name + "'. Maybe number them.");
        }
    }

    /** As stated, else by the data sheets against the first option, which is what the workload is stated for. */
    private static Speed speed(Fields option, Machine machine, Machine first) {
        Optional<Double> stated = option.value("speed", Figures.number(1e-6, SPEED_MAX, "times the first option"));
        if (stated.isPresent() || machine == first) {
            return new Speed(stated.orElse(1.0));
        }
        if (machine.sheetSpeed() instanceof Measured.Known<Double>(Double own)
                && first.sheetSpeed() instanceof Measured.Known<Double>(Double base)) {
            return new Speed(own / base);
        }
        if (!option.has("speed")) {
            option.complain(
                    option.has("machine") ? "machine" : "name",
                    "MISSING",
                    "how fast is it against the first option? Give 'speed', or name the accelerator in 'machine' of both.");
        }
        return Speed.SAME;
    }

    private static Measured<Money> optional(Fields root, String key) {
        return root.value(key, Figures::dollars).map(Measured::known).orElseGet(() -> Measured.unknown("nobody says"));
    }
}
