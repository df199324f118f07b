package dev.supercargo.planner.roadmaps;

import dev.supercargo.chassis.document.Fields;
import dev.supercargo.chassis.document.Values;
import dev.supercargo.engine.commitment.PaymentSchedule;
import dev.supercargo.planner.figures.Figures;
import dev.supercargo.planning.calendar.Months;
import dev.supercargo.planning.costs.Usual;
import dev.supercargo.planning.supply.Burst;
import dev.supercargo.planning.supply.BurstMarket;
import dev.supercargo.planning.supply.Ceiling;
import dev.supercargo.planning.supply.Hardware;
import dev.supercargo.planning.supply.Holding;
import dev.supercargo.planning.supply.Purchase;
import dev.supercargo.planning.supply.Reservation;
import dev.supercargo.planning.supply.Supply;
import dev.supercargo.planning.supply.Upkeep;
import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Share;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Reads what there is and what can be had; what is not said is as usual. */
final class SupplyReader {

    private static final Set<String> HARDWARE = Set.of(
            "accelerator",
            "speed",
            "price_new",
            "kept_percent",
            "selling_percent",
            "life_months",
            "upkeep",
            "upkeep_rise_percent",
            "watts",
            "electricity");
    private static final Set<String> OWNED = Set.of("name", "accelerators", "since", "age_months", "hardware");
    private static final Set<String> RESERVED = Set.of("name", "accelerators", "speed", "since", "until", "per_hour");
    private static final Set<String> BUY = Set.of("name", "hardware", "price", "age_months", "lead_months", "lot");
    private static final Set<String> RESERVE =
            Set.of("name", "speed", "per_hour", "months", "payment", "lead_months", "lot");
    private static final Set<String> BURST = Set.of("name", "per_hour", "suits_percent", "rework_percent", "at_most");
    private static final int MONTHS_MAX = 240;
    private static final int LOT_MAX = 10_000;
    private static final int ACCELERATORS_MAX = 1_000_000;
    private static final double SPEED_MAX = 1_000;
    private static final double WATTS_MAX = 100_000;
    private static final YearMonth LONG_AGO = YearMonth.of(2000, 1);

    List<Holding> holdings(List<Fields> owned, List<Fields> reserved) {
        List<Holding> holdings = new ArrayList<>();
        for (Fields fields : owned) {
            fields.allow(OWNED, Set.of());
            require(fields, "name", "accelerators", "since", "hardware");
            Optional<Hardware> hardware = hardware(fields);
            Optional<YearMonth> since = fields.value("since", SupplyReader::month);
            Optional<Integer> count = count(fields);
            Months age = months(fields, "age_months", 0);
            if (hardware.isPresent() && since.isPresent() && count.isPresent()) {
                holdings.add(new Holding.Owned(name(fields), hardware.get(), count.get(), since.get(), age));
            }
        }
        for (Fields fields : reserved) {
            fields.allow(RESERVED, Set.of());
            require(fields, "name", "accelerators", "until", "per_hour");
            Optional<YearMonth> until = fields.value("until", SupplyReader::month);
            Optional<HourlyRate> rate = fields.value("per_hour", Figures::perHour);
            Optional<Integer> count = count(fields);
            YearMonth since = fields.value("since", SupplyReader::month).orElse(LONG_AGO);
            if (until.isPresent() && rate.isPresent() && count.isPresent()) {
                made(
                                fields,
                                "until",
                                () -> new Holding.Committed(
                                        name(fields),
                                        speed(fields),
                                        count.get(),
                                        since,
                                        until.get(),
                                        rate.get().times(Months.LENGTH)))
                        .ifPresent(holdings::add);
            }
        }
        return holdings;
    }

    List<Supply> options(List<Fields> buy, List<Fields> reserve) {
        List<Supply> options = new ArrayList<>();
        for (Fields fields : buy) {
            fields.allow(BUY, Set.of());
            require(fields, "name", "hardware");
            hardware(fields).flatMap(hardware -> purchase(fields, hardware)).ifPresent(options::add);
        }
        for (Fields fields : reserve) {
            fields.allow(RESERVE, Set.of());
            require(fields, "name", "per_hour", "months");
            reservation(fields).ifPresent(options::add);
        }
        return options;
    }

    /** Empty if something is wrong, which is complained of. */
    Optional<BurstMarket> burst(Fields root, List<Fields> given) {
        List<Burst> tiers = new ArrayList<>();
        for (Fields fields : given) {
            fields.allow(BURST, Set.of());
            require(fields, "name", "per_hour");
            Share suits = fields.value("suits_percent", Figures::percent).orElse(new Share(1));
            Share rework = fields.value("rework_percent", Figures::percent).orElse(new Share(0));
            Ceiling ceiling = fields.value("at_most", Figures.number(0, ACCELERATORS_MAX, "accelerators"))
                    .<Ceiling>map(Ceiling.AtMost::new)
                    .orElse(new Ceiling.None());
            fields.value("per_hour", Figures::perHour)
                    .ifPresent(rate -> tiers.add(new Burst(name(fields), rate, suits, rework, ceiling)));
        }
        Optional<HourlyRate> waiting = root.value("waiting_per_hour", Figures::perHour)
                .or(() -> tiers.stream()
                        .max(Comparator.comparingDouble(Burst::dollarsPerUsefulHour))
                        .map(dearest -> new HourlyRate(dearest.rate()
                                .perHour()
                                .timesEstimate(1 + dearest.rework().value()))));
        if (waiting.isEmpty() && !root.has("waiting_per_hour")) {
            root.complain(
                    "burst",
                    "MISSING",
                    "what can be had by the hour? Without anything, say in 'waiting_per_hour' what an hour of waiting costs.");
        }
        return waiting.flatMap(rate -> made(root, "waiting_per_hour", () -> new BurstMarket(List.copyOf(tiers), rate)));
    }

    private static Optional<Purchase> purchase(Fields fields, Hardware hardware) {
        Months age = months(fields, "age_months", 0);
        Money price = fields.value("price", Figures::dollars).orElse(hardware.priceNew());
        Months lead = months(fields, "lead_months", 0);
        int lot = lot(fields);
        return made(fields, "price", () -> new Purchase(name(fields), hardware, price, age, lead, lot));
    }

    private static Optional<Reservation> reservation(Fields fields) {
        Optional<HourlyRate> rate = fields.value("per_hour", Figures::perHour);
        Optional<Integer> term = fields.value("months", Figures.whole(1, MONTHS_MAX, "months"));
        PaymentSchedule payment = fields.value("payment", text -> Values.constant(PaymentSchedule.class, text))
                .orElse(PaymentSchedule.NO_UPFRONT);
        Months lead = months(fields, "lead_months", 0);
        double speed = speed(fields);
        int lot = lot(fields);
        return rate.isPresent() && term.isPresent()
                ? made(
                        fields,
                        "per_hour",
                        () -> new Reservation(
                                name(fields), speed, rate.get(), new Months(term.get()), payment, lead, lot))
                : Optional.empty();
    }

    private static Optional<Hardware> hardware(Fields option) {
        return option.mapping("hardware").flatMap(fields -> {
            fields.allow(HARDWARE, Set.of());
            require(fields, "accelerator", "price_new");
            if (!fields.has("watts") && !fields.has("electricity")) {
                fields.complain(
                        "watts", "MISSING", "how much does one draw? Give 'watts', or 'electricity' of a month.");
            }
            Optional<Money> price = fields.value("price_new", Figures::dollars);
            double watts =
                    fields.value("watts", Figures.number(0, WATTS_MAX, "watts")).orElse(0.0);
            Money electricity = fields.value("electricity", Figures::dollars).orElseGet(() -> electricity(watts));
            Money upkeep = fields.value("upkeep", Figures::dollars)
                    .orElseGet(() -> Usual.MAINTENANCE
                            .of(price.orElse(Money.zero()))
                            .timesEstimate(1.0 / Months.ofYears(1).count()));
            Share rise = fields.value("upkeep_rise_percent", Figures::percent).orElse(new Share(0.1));
            Share kept = fields.value("kept_percent", Figures::percent).orElse(new Share(0.7));
            Share selling = fields.value("selling_percent", Figures::percent).orElse(new Share(0.15));
            Months life = months(fields, "life_months", 60);
            double speed = speed(fields);
            return price.flatMap(known -> made(
                    fields,
                    "price_new",
                    () -> new Hardware(
                            fields.text("accelerator").orElse(""),
                            speed,
                            known,
                            kept,
                            selling,
                            life,
                            new Upkeep(upkeep, rise, electricity))));
        });
    }

    /** Of a month, at the usual PUE and tariff. */
    private static Money electricity(double watts) {
        return Usual.TARIFF.timesEstimate(watts / 1000 * Usual.PUE * Months.LENGTH.toHours());
    }

    private static Optional<Integer> count(Fields fields) {
        return fields.value("accelerators", Figures.whole(1, ACCELERATORS_MAX, "accelerators"));
    }

    private static Months months(Fields fields, String key, int usual) {
        return new Months(
                fields.value(key, Figures.whole(0, MONTHS_MAX, "months")).orElse(usual));
    }

    private static int lot(Fields fields) {
        return fields.value("lot", Figures.whole(1, LOT_MAX, "accelerators")).orElse(1);
    }

    private static double speed(Fields fields) {
        return fields.value("speed", Figures.number(0.001, SPEED_MAX, "times the accelerator planned for"))
                .orElse(1.0);
    }

    private static String name(Fields fields) {
        return fields.text("name").orElse("").strip();
    }

    /** What its own rules refuse is complained of. */
    static <T> Optional<T> made(Fields fields, String key, Supplier<T> maker) {
        try {
            return Optional.of(maker.get());
        } catch (IllegalArgumentException e) {
            fields.complain(key, "INVALID", e.getMessage() + ".");
            return Optional.empty();
        }
    }

    static void require(Fields fields, String... keys) {
        for (String key : keys) {
            if (!fields.has(key)) {
                fields.complain(key, "MISSING", "it must be given.");
            }
        }
    }

    static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("expected a month such as 2027-03, but found '" + text + "'.", e);
        }
    }
}
