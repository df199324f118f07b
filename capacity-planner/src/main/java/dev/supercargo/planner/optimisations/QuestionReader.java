package dev.supercargo.planner.optimisations;

import dev.supercargo.chassis.document.Complaints;
import dev.supercargo.chassis.document.DocumentKind;
import dev.supercargo.chassis.document.Fields;
import dev.supercargo.chassis.document.Nearest;
import dev.supercargo.chassis.document.Values;
import dev.supercargo.chassis.document.YamlDocument;
import dev.supercargo.planner.figures.Figures;
import dev.supercargo.planning.optimise.BundledShelf;
import dev.supercargo.planning.optimise.BundledShelf.Wanted;
import dev.supercargo.planning.optimise.Goal;
import dev.supercargo.planning.optimise.Limits;
import dev.supercargo.planning.optimise.Need;
import dev.supercargo.planning.optimise.Need.CoreCount;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Power;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads which machine is looked for. Pure. */
final class QuestionReader {

    private static final DocumentKind KIND = new DocumentKind(
            "question",
            "YAML",
            "A question is a YAML mapping with keys such as 'goal:' and 'budget:'.",
            64 * 1024,
            "Maybe state fewer prices.");
    private static final Set<String> KEYS = Set.of(
            "goal",
            "budget",
            "watts",
            "speed",
            "accelerator_memory_gb",
            "memory_gb",
            "cores",
            "storage_gb",
            "used",
            "vendor",
            "prices");
    private static final double WATTS_MAX = 1e6;
    private static final double SPEED_MAX = 1e6;
    private static final double GB_MAX = 1e6;
    private static final int CORES_MAX = 1024;
    private static final int PRICES_MAX = 500;

    private QuestionReader() {}

    /** @throws dev.supercargo.chassis.problem.Problem naming line and field of everything that is wrong */
    static Question read(String text) {
        KIND.requireSize(text);
        Complaints complaints = new Complaints(KIND);
        Fields root = new Fields("", YamlDocument.read(text, KIND), complaints);
        root.allow(KEYS, Set.of());
        Question question = new Question(
                root.value("goal", word -> Values.constant(Goal.class, word)).orElse(Goal.PERFORMANCE),
                new Limits(
                        root.value("budget", Figures::dollars)
                                .map(Measured::known)
                                .orElseGet(QuestionReader::none),
                        root.value("watts", Figures.number(1, WATTS_MAX, "watts"))
                                .map(watts -> Measured.known(new Power(watts)))
                                .orElseGet(QuestionReader::none),
                        root.value("speed", Figures.number(0, SPEED_MAX, "times an RTX 3060"))
                                .map(Measured::known)
                                .orElseGet(QuestionReader::none)),
                need(root),
                new Wanted(
                        root.value("used", Values::bool).orElse(false),
                        root.value("vendor", QuestionReader::vendor).stream().collect(Collectors.toSet())),
                prices(root));
        complaints.throwIfAny();
        return question;
    }

    private static Need need(Fields root) {
        return new Need(
                gib(root, "accelerator_memory_gb", Need.USUAL.acceleratorMemory()),
                gib(root, "memory_gb", Need.USUAL.hostMemory()),
                root.value("cores", Figures.whole(1, CORES_MAX, "cores"))
                        .map(CoreCount::new)
                        .orElse(Need.USUAL.cores()),
                root.value("storage_gb", Figures.number(1, GB_MAX, "GB"))
                        .map(Memory::ofGb)
                        .orElse(Need.USUAL.storage()));
    }

    /** Vendors write GB of memory and mean GiB. */
    private static Memory gib(Fields root, String key, Memory usual) {
        return root.value(key, Figures.number(1, GB_MAX, "GB"))
                .map(Memory::ofGib)
                .orElse(usual);
    }

    private static Map<String, Money> prices(Fields root) {
        Map<String, Money> prices = new TreeMap<>();
        root.mapping("prices").ifPresent(fields -> {
            if (fields.keys().size() > PRICES_MAX) {
                root.complain("prices", "TOO_MANY", "at most " + PRICES_MAX + " prices can be stated.");
                return;
            }
            List<String> known = BundledShelf.ids();
            for (String id : fields.keys()) {
                if (known.contains(id)) {
                    fields.value(id, Figures::dollars).ifPresent(price -> prices.put(id, price));
                } else {
                    fields.complain(
                            id,
                            "UNKNOWN_PART",
                            "there is no part or accelerator of that id." + Nearest.advice(id, known));
                }
            }
        });
        return prices;
    }

    private static String vendor(String text) {
        Set<String> known = BundledShelf.vendors();
        if (!known.contains(text)) {
            throw new IllegalArgumentException("nobody of that name makes cards." + Nearest.advice(text, known));
        }
        return text;
    }

    private static <T> Measured<T> none() {
        return Measured.unknown("no limit is set");
    }
}
