package dev.supercargo.advice.options;

import dev.supercargo.advice.guide.HybridShare;
import dev.supercargo.advice.guide.SpeedPriority;
import dev.supercargo.advice.options.Market.Build;
import dev.supercargo.advice.options.Market.Devices;
import dev.supercargo.advice.options.Market.Rental;
import dev.supercargo.advice.options.Option.Cost;
import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Builds the three options; what does not suit comes with its objection. */
final class Ways {

    private final Capability capability;
    private final Answers answers;
    private final Build bought;
    private final Build small;
    private final Devices base;
    private final Rental rented;

    Ways(Capability capability, Market market, Answers answers) {
        this.capability = capability;
        this.answers = answers;
        Choices choices = new Choices(capability, market, answers);
        this.bought = choices.build();
        this.small = choices.development().orElse(bought);
        this.base = answers.owned() instanceof Measured.Known<AcceleratorSpec>(AcceleratorSpec own)
                ? new Devices(own, 1)
                : bought.devices();
        this.rented = choices.rental(base);
    }

    Option buy() {
        double hours = hoursOn(bought.devices());
        Money monthly = Assumed.electricityPerHour(bought.devices())
                .timesEstimate(Math.min(hours, Assumed.MONTH))
                .plus(Assumed.maintenancePerMonth(bought.middle()));
        Cost cost = Cost.of(bought.middle(), monthly, months());
        List<String> objections = new ArrayList<>();
        objectTo(objections, bought.devices(), hours);
        return finished(
                Option.Kind.BUY,
                "Buy " + bought.name() + " (" + bought.devices() + ")",
                cost,
                hours,
                capability.run(bought.devices()),
                bought.contents(),
                List.of(bought.source()),
                changes(bought.devices()),
                objections);
    }

    Option rent() {
        double hours = hoursOn(rented.devices());
        List<String> objections = new ArrayList<>();
        if (!capability.suits(rented.devices())) {
            objections.add("no rented machine has the memory that is needed, " + capability.memory());
        }
        return finished(
                Option.Kind.RENT,
                "Rent " + rentedName(),
                Cost.of(Money.zero(), rentPerMonth(), months()),
                hours,
                capability.run(rented.devices()),
                List.of(),
                List.of(rentedSource()),
                changes(rented.devices()),
                objections);
    }

    /** The owned machine, else the cheapest one with half of the memory, for its share of the hours. */
    Option hybrid() {
        boolean owns = answers.owned().isKnown();
        Devices local = owns ? base : small.devices();
        double localHours = hoursOn(local);
        double share = local(local, localHours, owns);
        double rentedHours = (1 - share) * hoursOn(rented.devices());
        Money price = owns ? Money.zero() : small.middle();
        Money monthly = Assumed.electricityPerHour(local)
                .timesEstimate(share * localHours)
                .plus(Assumed.maintenancePerMonth(price))
                .plus(rented.perHour().perHour().timesEstimate(rentedHours))
                .plus(share < 1 ? Assumed.cloudStoragePerMonth(answers.storage()) : Money.zero());
        List<String> objections = new ArrayList<>();
        if (!capability.trains(local)) {
            objections.add(local + " cannot train " + answers.model().name());
        }
        if (share < 1 && !capability.suits(rented.devices())) {
            objections.add("no rented machine has the memory that is needed, " + capability.memory());
        }
        String name = (owns ? "Use your " + local : "Buy " + small.name() + " (" + local + ")")
                + (share < 1
                        ? String.format(Locale.ROOT, " for %.0f %% and rent %s for the rest", share * 100, rentedName())
                        : " alone");
        return finished(
                Option.Kind.HYBRID,
                name,
                Cost.of(price, monthly, months()),
                share * localHours + rentedHours,
                run(local, share),
                owns ? List.of() : small.contents(),
                share < 1
                        ? List.of(owns ? "owned" : small.source(), rentedSource())
                        : List.of(owns ? "owned" : small.source()),
                share < 1 ? changes(local, rented.devices()) : changes(local),
                objections);
    }

    /** The guide's share, all of it if the owned machine does it alone, less if a month has not enough hours. */
    private double local(Devices local, double localHours, boolean owns) {
        boolean alone = owns && capability.suits(local) && answers.speed() != SpeedPriority.CRITICAL;
        double wanted = alone ? 1 : HybridShare.local(answers.purpose());
        return localHours == 0 ? wanted : Math.min(wanted, Assumed.MONTH / localHours);
    }

    private Measured<Duration> run(Devices local, double share) {
        return capability.run(local) instanceof Measured.Known<Duration>(Duration here)
                        && capability.run(rented.devices()) instanceof Measured.Known<Duration>(Duration there)
                ? Measured.known(
                        Duration.ofMillis(Math.round(here.toMillis() * share + there.toMillis() * (1 - share))))
                : Measured.unknown("the time of one of its machines is unknown");
    }

    private Option finished(
            Option.Kind kind,
            String name,
            Cost cost,
            double hours,
            Measured<Duration> run,
            List<String> purchases,
            List<String> sources,
            List<String> notes,
            List<String> objections) {
        if (cost.total().compareTo(answers.budget()) > 0) {
            objections.add("it costs " + Phrases.dollars(cost.total()) + " over " + months() + " months, the budget is "
                    + Phrases.dollars(answers.budget()));
        }
        return new Option(kind, name, cost, hours, run, breakEven(kind, cost), purchases, sources, notes, objections);
    }

    private List<String> changes(Devices... machines) {
        return Stream.of(machines)
                .distinct()
                .flatMap(devices -> capability.change(devices).stream())
                .toList();
    }

    private Measured<Integer> breakEven(Option.Kind kind, Cost cost) {
        Money saved = rentPerMonth().minus(cost.monthly());
        if (kind == Option.Kind.RENT) {
            return Measured.unknown("it is what the others are compared with");
        }
        if (!saved.isPositive()) {
            return Measured.unknown("never: a month costs no less than renting");
        }
        return Measured.known((int) Math.max(1, Math.ceil(cost.upfront().shareOf(saved))));
    }

    private void objectTo(List<String> objections, Devices devices, double hours) {
        if (!capability.trains(devices)) {
            objections.add(devices + " cannot train " + answers.model().name());
        } else if (!capability.suits(devices)) {
            objections.add("no machine to buy has the memory that is needed, " + capability.memory());
        }
        if (hours > Assumed.MONTH) {
            objections.add(String.format(
                    Locale.ROOT,
                    "the work takes %,.0f hours a month on it, but a month has %.0f",
                    hours,
                    Assumed.MONTH));
        }
    }

    private double hoursOn(Devices devices) {
        return answers.use().hoursPerMonth() * capability.relative(devices, base);
    }

    private Money rentPerMonth() {
        return rented.perHour()
                .perHour()
                .timesEstimate(hoursOn(rented.devices()))
                .plus(Assumed.cloudStoragePerMonth(answers.storage()));
    }

    private String rentedName() {
        return rented.id() + " (" + rented.devices() + ") at "
                + Phrases.dollars(rented.perHour().perHour()) + " an hour";
    }

    private String rentedSource() {
        return rented.source() + ", " + rented.asOf();
    }

    private int months() {
        return answers.use().months();
    }
}
