package dev.supercargo.planning.costs;

import dev.supercargo.planning.calendar.Months;
import dev.supercargo.planning.costs.Configuration.Bought;
import dev.supercargo.planning.costs.Configuration.Commitment;
import dev.supercargo.planning.costs.Configuration.Lease;
import dev.supercargo.planning.costs.Configuration.Leased;
import dev.supercargo.planning.costs.Configuration.Purchase;
import dev.supercargo.planning.costs.Configuration.Rent;
import dev.supercargo.planning.costs.Configuration.Rented;
import dev.supercargo.planning.costs.Configuration.Spot;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Share;
import java.util.List;

/** What a configuration costs for a workload, month by month. */
final class Payments {

    private static final int MONTHS_OF_YEAR = 12;

    /** The yearly share of the price that nobody sends a bill for, as the cost of owning names it. */
    static final String CAPITAL = "capital";

    private final Workload workload;
    private final Months horizon;
    private final Ledger ledger;

    private Payments(Workload workload, Months horizon) {
        this.workload = workload;
        this.horizon = horizon;
        this.ledger = new Ledger(horizon);
    }

    static List<CostLine> of(Configuration configuration, Workload workload, Months horizon) {
        Payments payments = new Payments(workload, horizon);
        switch (configuration) {
            case Bought bought -> payments.bought(bought);
            case Leased leased -> payments.leased(leased);
            case Rented rented -> payments.rented(rented);
        }
        return payments.ledger.lines();
    }

    static Money total(Configuration configuration, Workload workload, Months horizon) {
        return of(configuration, workload, horizon).stream()
                .map(CostLine::total)
                .reduce(Money.zero(), Money::plus);
    }

    /** The machine is replaced by its like at the end of its life. */
    private void bought(Bought bought) {
        Purchase purchase = bought.purchase();
        MonthlyRunning running = bought.running().by(purchase.price());
        int life = purchase.yearsLeft() * MONTHS_OF_YEAR;
        Money price = purchase.price().times(bought.machines());
        ledger.add("purchase", CostLine.Sort.PRICE, 0, price);
        ledger.add("setup", CostLine.Sort.HIDDEN, 0, purchase.setup().times(bought.machines()));
        for (int month = 1; month <= horizon.count(); month++) {
            running(bought, running, month);
            ledger.add(
                    "failures",
                    CostLine.Sort.HIDDEN,
                    month,
                    purchase.failures().of(price).timesEstimate(1.0 / MONTHS_OF_YEAR));
            boolean replaced = month % life == 0 && month < horizon.count();
            if (replaced) {
                ledger.add("purchase", CostLine.Sort.PRICE, month, price);
            }
            if (replaced || month == horizon.count()) {
                int age = (month - 1) % life + 1;
                ledger.add("resale", CostLine.Sort.WORTH, month, negative(purchase.worthAfter(age), bought.machines()));
            }
        }
    }

    private void leased(Leased leased) {
        Lease lease = leased.lease();
        MonthlyRunning running = leased.running().by(lease.price());
        for (int month = 1; month <= horizon.count(); month++) {
            running(leased, running, month);
            boolean bought = lease.buyout().isKnown() && month > lease.term().count();
            if (!bought) {
                ledger.add("lease", CostLine.Sort.PRICE, month, lease.perMonth().times(leased.machines()));
            }
            if (lease.buyout() instanceof Measured.Known<Money>(Money buyout)
                    && month == lease.term().count()
                    && month < horizon.count()) {
                ledger.add("buyout", CostLine.Sort.PRICE, month, buyout.times(leased.machines()));
            }
        }
    }

    private void rented(Rented rented) {
        Rent rent = rented.rent();
        Commitment commitment = rent.commitment();
        Spot spot = rent.spot();
        for (int month = 1; month <= horizon.count(); month++) {
            double hours = workload.hoursIn(month, rented.speed());
            double committed = commitment.machines() * Workload.HOURS_OF_MONTH;
            double beyond = Math.max(0, hours - committed);
            ledger.add(
                    "commitment",
                    CostLine.Sort.PRICE,
                    month,
                    commitment.rate().perHour().timesEstimate(committed));
            ledger.add(
                    "on-demand",
                    CostLine.Sort.PRICE,
                    month,
                    rent.onDemand()
                            .perHour()
                            .timesEstimate(beyond * spot.share().complement().value()));
            double spotHours = beyond * spot.share().value();
            ledger.add("spot", CostLine.Sort.PRICE, month, spot.rate().perHour().timesEstimate(spotHours));
            ledger.add(
                    "interruptions",
                    CostLine.Sort.HIDDEN,
                    month,
                    spot.rate()
                            .perHour()
                            .timesEstimate(spotHours * spot.overhead().value()));
            ledger.add("storage", CostLine.Sort.HIDDEN, month, rent.data().storage());
            ledger.add("transfer", CostLine.Sort.HIDDEN, month, rent.data().transfer());
        }
    }

    private void running(Configuration configuration, MonthlyRunning running, int month) {
        double share =
                workload.hoursIn(month, configuration.speed()) / (configuration.machines() * Workload.HOURS_OF_MONTH);
        running.at(new Share(Math.min(1, share)))
                .forEach((term, amount) -> ledger.add(
                        term,
                        term.equals(CAPITAL) ? CostLine.Sort.NOT_PAID : CostLine.Sort.HIDDEN,
                        month,
                        amount.times(configuration.machines())));
    }

    private static Money negative(Money amount, int machines) {
        return amount.times(-machines);
    }
}
