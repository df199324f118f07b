package dev.supercargo.planner.costs;

import dev.supercargo.chassis.document.Fields;
import dev.supercargo.engine.ownership.SitePower;
import dev.supercargo.engine.ownership.YearlyCost;
import dev.supercargo.hardware.accelerators.Accelerator;
import dev.supercargo.planner.figures.Figures;
import dev.supercargo.planner.market.Sheets;
import dev.supercargo.planning.costs.Running;
import dev.supercargo.planning.costs.Usual;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Power;
import dev.supercargo.quantities.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code machine} and {@code running} of an option; what is not said is as usual. */
final class MachineReader {

    private static final Set<String> MACHINE = Set.of("accelerator", "accelerators", "watts", "system_watts");
    private static final Set<String> RUNNING = Set.of(
            "tariff",
            "pue",
            "maintenance_percent",
            "insurance_percent",
            "capital_percent",
            "space",
            "network",
            "software",
            "staff",
            "training");
    private static final double WATTS_MAX = 100_000;
    private static final int ACCELERATORS_MAX = 10_000;
    private static final double PUE_MAX = 5;

    private final Sheets sheets;

    MachineReader(Sheets sheets) {
        this.sheets = sheets;
    }

    Machine machine(Fields option) {
        Optional<Fields> given = option.mapping("machine");
        given.ifPresent(fields -> fields.allow(MACHINE, Set.of()));
        Measured<Accelerator> accelerator = given.filter(fields -> fields.has(NamedAccelerator.KEY))
                .flatMap(fields -> NamedAccelerator.of(fields, sheets))
                .<Measured<Accelerator>>map(Measured::known)
                .orElse(Measured.unknown("no accelerator is named"));
        Optional<Power> stated = given.flatMap(fields -> fields.value("watts", Figures.number(0, WATTS_MAX, "watts")))
                .map(Power::new);
        return new Machine(
                accelerator,
                given.flatMap(fields ->
                                fields.value("accelerators", Figures.whole(1, ACCELERATORS_MAX, "accelerators")))
                        .orElse(1),
                stated.map(Measured::known).orElseGet(() -> sheetPower(accelerator)),
                given.flatMap(fields -> fields.value("system_watts", Figures.number(0, WATTS_MAX, "watts")))
                        .map(Power::new)
                        .orElse(Usual.DRAW.system()));
    }

    /** @param option complained of if its power is unknown */
    Running running(Fields option, Machine machine) {
        Optional<Fields> given = option.mapping("running");
        given.ifPresent(fields -> fields.allow(RUNNING, Set.of()));
        if (machine.power() instanceof Measured.Unknown<Power>(String reason)) {
            option.complain(
                    "machine",
                    "MISSING",
                    "how much does it draw? " + reason + ". Maybe name 'accelerator', or give 'watts' of one.");
        }
        List<YearlyCost> yearly = new ArrayList<>();
        share(yearly, given, "maintenance", Usual.MAINTENANCE);
        share(yearly, given, "insurance", Usual.INSURANCE);
        share(yearly, given, "capital", new Share(0));
        sum(yearly, given, "space", Usual.SPACE);
        sum(yearly, given, "network", Usual.NETWORK);
        sum(yearly, given, "software", Money.zero());
        sum(yearly, given, "staff", Usual.STAFF);
        sum(yearly, given, "training", Money.zero());
        return new Running(
                machine.accelerators(),
                machine.power() instanceof Measured.Known<Power>(Power known) ? known : new Power(0),
                machine.system(),
                Usual.DRAW,
                new SitePower(
                        given.flatMap(fields -> fields.value("pue", Figures.number(1, PUE_MAX, "")))
                                .orElse(Usual.PUE),
                        given.flatMap(fields -> fields.value("tariff", Figures::dollars))
                                .orElse(Usual.TARIFF)),
                yearly);
    }

    private static Measured<Power> sheetPower(Measured<Accelerator> accelerator) {
        return switch (accelerator) {
            case Measured.Known<Accelerator>(Accelerator known) -> known.tdp();
            case Measured.Unknown<Accelerator>(String reason) -> Measured.unknown(reason);
        };
    }

    private static void share(List<YearlyCost> yearly, Optional<Fields> given, String name, Share usual) {
        yearly.add(new YearlyCost.OfPrice(
                name,
                given.flatMap(fields -> fields.value(name + "_percent", Figures::percent))
                        .orElse(usual)));
    }

    private static void sum(List<YearlyCost> yearly, Optional<Fields> given, String name, Money usual) {
        yearly.add(new YearlyCost.Fixed(
                name,
                given.flatMap(fields -> fields.value(name, Figures::dollars)).orElse(usual)));
    }
}
