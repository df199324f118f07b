package dev.supercargo.pricing.pricelists;

import dev.supercargo.pricing.offers.Market;
import dev.supercargo.pricing.offers.Offer;
import dev.supercargo.pricing.offers.PaymentOption;
import dev.supercargo.pricing.offers.Term;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Products of an AWS price list with accelerators, and their prices under each term. A reserved term has up to two
 * rates, per hour and upfront, which only together are a price: hourly + upfront / hours of the term.
 */
final class AwsTerms {

    private static final BigDecimal HOURS_PER_YEAR = BigDecimal.valueOf(8760);
    private static final int DECIMALS = 9;

    private final Reading reading;
    private final Map<String, Machine> machines = new HashMap<>();
    private final Map<String, Reserved> reserved = new HashMap<>();

    AwsTerms(Reading reading) {
        this.reading = reading;
    }

    /** A machine that is sold at some place. */
    record Machine(String instanceType, AwsPlace place, InstanceShape shape) {

        Offer offer(Market market, @Nullable Term term, @Nullable PaymentOption payment) {
            return new Offer(
                    "aws",
                    place.region(),
                    place.zone(),
                    instanceType,
                    shape.acceleratorId(),
                    shape.accelerators(),
                    shape.vcpus(),
                    shape.memory(),
                    market,
                    term,
                    payment);
        }
    }

    /** What is known of a reserved price so far; a rate that is not stated counts nothing. */
    private record Reserved(long row, Machine machine, Term term, PaymentOption payment, Money hourly, Money upfront) {

        Reserved plus(Money moreHourly, Money moreUpfront) {
            return new Reserved(row, machine, term, payment, hourly.plus(moreHourly), upfront.plus(moreUpfront));
        }

        Money perHour() {
            BigDecimal hours = HOURS_PER_YEAR.multiply(BigDecimal.valueOf(term == Term.P1Y ? 1 : 3));
            return hourly.plus(Money.usd(upfront.amount().divide(hours, DECIMALS, RoundingMode.HALF_UP)));
        }
    }

    /** A product; {@code attribute} gives a named attribute or the empty text. */
    void product(long row, String sku, AwsAttributes attribute) {
        if (!attribute.isPlainLinuxMachine()) {
            reading.otherProduct();
            return;
        }
        String type = attribute.of("Instance Type");
        Optional<AcceleratorNames.Row> named = AcceleratorNames.of("aws", type);
        String gpus = attribute.of("GPU");
        if (named.isEmpty()) {
            if (gpus.isEmpty() || gpus.equals("0") || gpus.equals("NA")) {
                reading.otherProduct();
            } else {
                reading.unknownAccelerator(row, "Instance Type", type);
            }
            return;
        }
        if (!attribute.isSoldOnDemand()) {
            reading.refuse(
                    row,
                    "MarketOption",
                    type + " as " + attribute.of("MarketOption") + " is paid in blocks, not by the hour");
            return;
        }
        Optional<AwsPlace> place = AwsPlace.of(attribute.of("Region Code"));
        Optional<Integer> accelerators = named.get().accelerators().isPresent()
                ? Optional.of(named.get().accelerators().getAsInt())
                : whole(gpus);
        if (place.isEmpty()) {
            reading.refuse(row, "Region Code", "'" + attribute.of("Region Code") + "' is no AWS region");
        } else if (accelerators.isEmpty()) {
            reading.refuse(row, "GPU", "'" + gpus + "' of " + type + " is no whole number; a slice is no offer");
        } else {
            InstanceShape shape = new InstanceShape(
                    named.get().acceleratorId(),
                    accelerators.get(),
                    measured(whole(attribute.of("vCPU")), "the list states no vCPUs"),
                    measured(gib(attribute.of("Memory")), "the list states no memory"));
            machines.put(sku, new Machine(type, place.get(), shape));
        }
    }

    boolean knows(String sku) {
        return machines.containsKey(sku);
    }

    Optional<Machine> machine(String sku) {
        return Optional.ofNullable(machines.get(sku));
    }

    void onDemand(long row, String sku, Money hourly) {
        machine(sku).ifPresent(machine -> reading.offer(row, machine.offer(Market.ON_DEMAND, null, null), hourly));
    }

    /** One rate of a reserved term. Convertible reservations are another product and are left out. */
    void reserved(long row, String sku, AwsAttributes term, boolean upfront, Money amount) {
        Optional<Term> years = years(term.of("LeaseContractLength"));
        Optional<PaymentOption> payment = payment(term.of("PurchaseOption"));
        Machine machine = machines.get(sku);
        if (machine == null || !term.of("OfferingClass").equals("standard")) {
            reading.otherProduct();
        } else if (years.isEmpty() || payment.isEmpty()) {
            reading.refuse(
                    row,
                    "LeaseContractLength",
                    "'" + term.of("LeaseContractLength") + " " + term.of("PurchaseOption") + "' is no known term");
        } else {
            Reserved rate = new Reserved(row, machine, years.get(), payment.get(), Money.zero(), Money.zero())
                    .plus(upfront ? Money.zero() : amount, upfront ? amount : Money.zero());
            reserved.merge(
                    sku + "/" + years.get() + "/" + payment.get(),
                    rate,
                    (known, more) -> known.plus(more.hourly(), more.upfront()));
        }
    }

    /** Tells the reserved offers, whose rates may stand far apart in the list. */
    void finish() {
        reserved.values()
                .forEach(price -> reading.offer(
                        price.row(),
                        price.machine().offer(Market.RESERVED, price.term(), price.payment()),
                        price.perHour()));
    }

    static Optional<Term> years(String text) {
        return switch (text.toLowerCase(Locale.ROOT).replace(" ", "")) {
            case "1yr", "1year" -> Optional.of(Term.P1Y);
            case "3yr", "3year", "3years" -> Optional.of(Term.P3Y);
            default -> Optional.empty();
        };
    }

    static Optional<PaymentOption> payment(String text) {
        return switch (text) {
            case "No Upfront" -> Optional.of(PaymentOption.NO_UPFRONT);
            case "Partial Upfront" -> Optional.of(PaymentOption.PARTIAL_UPFRONT);
            case "All Upfront" -> Optional.of(PaymentOption.ALL_UPFRONT);
            default -> Optional.empty();
        };
    }

    private static Optional<Integer> whole(String text) {
        try {
            int number = Integer.parseInt(text.strip());
            return number >= 1 ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException notWhole) {
            return Optional.empty();
        }
    }

    private static Optional<Memory> gib(String text) {
        try {
            double gib =
                    Double.parseDouble(text.replace(" GiB", "").replace(",", "").strip());
            return gib > 0 ? Optional.of(Memory.ofGib(gib)) : Optional.empty();
        } catch (NumberFormatException notAMemory) {
            return Optional.empty();
        }
    }

    private static <T> Measured<T> measured(Optional<T> value, String reasonIfUnknown) {
        return value.map(Measured::known).orElseGet(() -> Measured.unknown(reasonIfUnknown));
    }
}
