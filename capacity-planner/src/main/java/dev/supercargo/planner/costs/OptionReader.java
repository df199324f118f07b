package dev.supercargo.planner.costs;

import dev.supercargo.chassis.document.Fields;
import dev.supercargo.engine.ownership.Depreciation;
import dev.supercargo.planner.figures.Figures;
import dev.supercargo.planning.calendar.Months;
import dev.supercargo.planning.costs.Configuration;
import dev.supercargo.planning.costs.Configuration.Age;
import dev.supercargo.planning.costs.Configuration.Bought;
import dev.supercargo.planning.costs.Configuration.Commitment;
import dev.supercargo.planning.costs.Configuration.Data;
import dev.supercargo.planning.costs.Configuration.Lease;
import dev.supercargo.planning.costs.Configuration.Leased;
import dev.supercargo.planning.costs.Configuration.Purchase;
import dev.supercargo.planning.costs.Configuration.Rent;
import dev.supercargo.planning.costs.Configuration.Rented;
import dev.supercargo.planning.costs.Configuration.Spot;
import dev.supercargo.planning.costs.CostQuestion;
import dev.supercargo.planning.costs.Speed;
import dev.supercargo.planning.costs.Usual;
import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Share;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one of the {@code options}: what is bought, leased or rented. */
final class OptionReader {

    private static final List<String> WAYS = List.of("buy", "lease", "rent");
    private static final Set<String> KEYS = Set.of("name", "speed", "machine", "running", "buy", "lease", "rent");
    private static final Set<String> BUY =
            Set.of("price", "machines", "setup", "age_years", "life_years", "residual_percent", "failures_percent");
    private static final Set<String> LEASE = Set.of("per_month", "machines", "months", "buyout", "price");
    private static final Set<String> RENT = Set.of(
            "on_demand",
            "spot",
            "spot_percent",
            "repeated_percent",
            "committed",
            "committed_machines",
            "storage_gb",
            "storage_price",
            "transfer_gb",
            "transfer_price");
    private static final int MACHINES_MAX = 10_000;
    private static final int LIFE_MAX = 20;
    private static final double GB_MAX = 1e9;

    private final Fields option;
    private final MachineReader machines;
    private final Machine machine;
    private final Speed speed;

    /** @param speed of the option, which may depend on the others */
    OptionReader(Fields option, MachineReader machines, Machine machine, Speed speed) {
        this.option = option;
        this.machines = machines;
        this.machine = machine;
        this.speed = speed;
    }

    /** Empty if the way is missing or not clear, which is complained of. */
    Optional<Configuration> read() {
        option.allow(KEYS, Set.of());
        List<String> ways = WAYS.stream().filter(option::has).toList();
        if (ways.size() != 1) {
            option.complain(
                    ways.isEmpty() ? "name" : ways.getLast(),
                    "WAY",
                    ways.isEmpty()
                            ? "an option needs one of buy, lease and rent."
                            : "an option is one of buy, lease and rent, not several. Maybe make two options of it.");
            return Optional.empty();
        }
        return option.mapping(ways.getFirst()).flatMap(terms -> switch (ways.getFirst()) {
            case "buy" -> bought(terms);
            case "lease" -> leased(terms);
            default -> rented(terms);
        });
    }

    private String name() {
        return option.text("name").orElse("");
    }

    private Optional<Configuration> bought(Fields buy) {
        buy.allow(BUY, Set.of());
        int age = buy.value("age_years", Figures.whole(0, LIFE_MAX, "years")).orElse(0);
        Purchase purchase = new Purchase(
                required(buy, "price", "what does one machine cost, in US dollars?"),
                buy.value("setup", Figures::dollars).orElse(Money.zero()),
                new Age(age),
                new Depreciation(
                        buy.value("life_years", Figures.whole(1, LIFE_MAX, "years"))
                                .orElse(Usual.DEPRECIATION.lifeYears()),
                        buy.value("residual_percent", Figures::percent).orElse(Usual.DEPRECIATION.residual())),
                buy.value("failures_percent", Figures::percent)
                        .orElse(age == 0 ? new Share(0) : Usual.FAILURES_OF_USED));
        return Optional.of(new Bought(name(), speed, machines(buy), purchase, machines.running(option, machine)));
    }

    private Optional<Configuration> leased(Fields terms) {
        terms.allow(LEASE, Set.of());
        Lease lease = new Lease(
                required(terms, "per_month", "what does one machine cost a month, in US dollars?"),
                terms.value("price", Figures::dollars).orElse(Money.zero()),
                new Months(terms.value("months", Figures.whole(1, CostQuestion.MONTHS_MAX, "months"))
                        .orElse(CostQuestion.MONTHS_MAX)),
                terms.value("buyout", Figures::dollars)
                        .map(Measured::known)
                        .orElseGet(() -> Measured.unknown("there is no buyout")));
        return Optional.of(new Leased(name(), speed, machines(terms), lease, machines.running(option, machine)));
    }

    private Optional<Configuration> rented(Fields rent) {
        rent.allow(RENT, Set.of());
        if (option.has("running")) {
            option.complain("running", "MISPLACED", "whoever rents does not run the machine. Maybe leave it out.");
        }
        int committed = rent.value("committed_machines", Figures.whole(0, MACHINES_MAX, "machines"))
                .orElse(rent.has("committed") ? 1 : 0);
        together(rent, "spot_percent", "spot");
        together(rent, "committed_machines", "committed");
        Share onSpot = rent.value("spot_percent", Figures::percent)
                .orElse(new Share(rent.has("spot") && !rent.has("on_demand") ? 1 : 0));
        HourlyRate onDemand = rent.value("on_demand", Figures::perHour).orElseGet(() -> {
            if (onSpot.value() < 1 && !rent.has("on_demand")) {
                rent.complain("on_demand", "MISSING", "what does a machine cost an hour on demand, in US dollars?");
            }
            return HourlyRate.zero();
        });
        return Optional.of(new Rented(
                name(),
                speed,
                new Rent(
                        onDemand,
                        new Spot(
                                onSpot,
                                rent.value("spot", Figures::perHour).orElse(HourlyRate.zero()),
                                rent.value("repeated_percent", Figures::percent).orElse(new Share(0))),
                        new Commitment(
                                committed,
                                rent.value("committed", Figures::perHour).orElse(HourlyRate.zero())),
                        new Data(volume(rent, "storage"), volume(rent, "transfer")))));
    }

    /** A volume in GB by its price for one. */
    private static Money volume(Fields rent, String what) {
        together(rent, what + "_gb", what + "_price");
        double gigabytes =
                rent.value(what + "_gb", Figures.number(0, GB_MAX, "GB")).orElse(0.0);
        return rent.value(what + "_price", Figures::dollars)
                .orElse(Money.zero())
                .timesEstimate(gigabytes);
    }

    private static void together(Fields fields, String one, String other) {
        if (fields.has(one) && !fields.has(other)) {
            fields.complain(one, "MISSING", "needs '" + other + "' beside it.");
        }
    }

    private static int machines(Fields fields) {
        return fields.value("machines", Figures.whole(1, MACHINES_MAX, "machines"))
                .orElse(1);
    }

    private static Money required(Fields fields, String key, String question) {
        return fields.value(key, Figures::dollars).orElseGet(() -> {
            if (!fields.has(key)) {
                fields.complain(key, "MISSING", question);
            }
            return Money.zero();
        });
    }
}
