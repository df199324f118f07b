package dev.supercargo.cli.optimise;

import dev.supercargo.cli.ExitCode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.platform.Complaint;
import dev.supercargo.planning.optimise.BundledShelf;
import dev.supercargo.planning.optimise.BundledShelf.Wanted;
import dev.supercargo.planning.optimise.Goal;
import dev.supercargo.planning.optimise.Limits;
import dev.supercargo.planning.optimise.Need;
import dev.supercargo.planning.optimise.Need.CoreCount;
import dev.supercargo.planning.optimise.Optimiser;
import dev.supercargo.planning.optimise.Optimum;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Power;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Finds the best machine within limits. Needs no platform. */
@NullUnmarked
@Command(
        name = "optimise",
        aliases = "optimize",
        description =
                "Find the best machine of the catalog's parts and systems: within a budget, to a speed, within a power"
                        + " limit. Exact; says which limit binds and what lies beyond it. Needs no platform.",
        footer = {
            "",
            "supercargo optimise --budget 2000",
            "supercargo optimise --goal cost --speed 3 --gpu-memory 16",
            "supercargo optimise --goal efficiency --watts 500 --used --price corsair-rm1000x=190"
        })
public final class OptimiseCommand implements Callable<Integer> {

    @Option(
            names = "--goal",
            paramLabel = "GOAL",
            defaultValue = "performance",
            description = "performance (usual), cost or efficiency.")
    private Goal goal;

    @Option(names = "--budget", paramLabel = "USD", description = "For the machine.")
    private BigDecimal budget;

    @Option(names = "--watts", paramLabel = "W", description = "At full load.")
    private Double watts;

    @Option(names = "--speed", paramLabel = "N", description = "At least, times an RTX 3060 by data sheets.")
    private Double speed;

    @Option(names = "--gpu-memory", paramLabel = "GB", description = "Of each GPU (8).")
    private Double acceleratorMemory;

    @Option(names = "--memory", paramLabel = "GB", description = "Main memory (32).")
    private Double memory;

    @Option(names = "--cores", paramLabel = "N", description = "Of the processor (6).")
    private Integer cores;

    @Option(names = "--storage", paramLabel = "GB", description = "Of all disks (1000).")
    private Double storage;

    @Option(names = "--used", description = "Used cards count, too.")
    private boolean used;

    @Option(names = "--vendor", paramLabel = "NAME", description = "Only cards of this vendor: nvidia, amd or intel.")
    private String vendor;

    @Option(
            names = "--price",
            paramLabel = "ID=USD",
            description = "A price of a part or accelerator; may be repeated.")
    private Map<String, BigDecimal> prices = Map.of();

    @Option(names = "--front", description = "Everything that nothing beats in cost, power and speed at once.")
    private boolean front;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    private final Session session;

    public OptimiseCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Limits limits = new Limits(
                limit("--budget", budget, Money::usd),
                limit("--watts", watts, Power::new),
                limit("--speed", speed, value -> value));
        Optimum answer = Optimiser.solve(
                BundledShelf.of(stated(), wanted(), LocalDate.now(ZoneOffset.UTC)), need(), limits, goal);
        if (json) {
            session.print(OptimumJson.of(goal, answer).toPrettyString());
        } else {
            new OptimumText(session, limits).print(answer, front);
        }
        return ExitCode.OK.number();
    }

    private Need need() {
        return new Need(
                or("--gpu-memory", acceleratorMemory, Memory::ofGib, Need.USUAL.acceleratorMemory()),
                or("--memory", memory, Memory::ofGib, Need.USUAL.hostMemory()),
                or("--cores", cores, CoreCount::new, Need.USUAL.cores()),
                or("--storage", storage, Memory::ofGb, Need.USUAL.storage()));
    }

    private Wanted wanted() {
        if (vendor == null) {
            return new Wanted(used, Set.of());
        }
        Set<String> known = BundledShelf.vendors();
        if (!known.contains(vendor)) {
            throw new Complaint("--vendor: '" + vendor + "' is none of "
                    + known.stream().sorted().collect(Collectors.joining(", ")) + ".");
        }
        return new Wanted(used, Set.of(vendor));
    }

    private Map<String, Money> stated() {
        List<String> known = BundledShelf.ids();
        Map<String, Money> stated = new TreeMap<>();
        prices.forEach((id, price) -> {
            if (!known.contains(id)) {
                throw new Complaint(
                        "--price: there is no part or accelerator '" + id + "'. See 'supercargo hardware'.");
            }
            stated.put(id, Money.usd(positive("--price " + id, price)));
        });
        return stated;
    }

    private static <N extends Number, T> Measured<T> limit(String option, N value, Function<N, T> unit) {
        return value == null
                ? Measured.unknown("no limit is set")
                : Measured.known(unit.apply(positive(option, value)));
    }

    private static <N extends Number, T> T or(String option, N value, Function<N, T> unit, T usual) {
        return value == null ? usual : unit.apply(positive(option, value));
    }

    private static <N extends Number> N positive(String option, N value) {
        if (!(value.doubleValue() > 0) || value.doubleValue() > 1e9) {
            throw new Complaint(option + " must be above 0 and at most a billion, but is " + value + ".");
        }
        return value;
    }
}
