package dev.supercargo.pricing.sheets;

import dev.supercargo.pricing.offers.Confidence;
import dev.supercargo.pricing.offers.Market;
import dev.supercargo.pricing.offers.Offer;
import dev.supercargo.pricing.offers.PaymentOption;
import dev.supercargo.pricing.offers.PriceBounds;
import dev.supercargo.pricing.offers.PricedOffer;
import dev.supercargo.pricing.offers.Term;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Money;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Turns a row into a priced offer, or reports every reason why it is none. */
final class OfferRow {

    private static final Pattern PROVIDER = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");
    /** Instance types and regions become Kubernetes label values. */
    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?");

    private static final Pattern ACCELERATOR = Pattern.compile("[a-z0-9]+(-[a-z0-9.]+)+-[0-9]+gb");
    private static final int MOST_ACCELERATORS = 1024;
    private static final int MOST_VCPUS = 100_000;
    private static final double MOST_MEMORY_GIB = 1_000_000;
    private static final double MOST_INTERRUPTIONS_PER_HOUR = 60;

    private OfferRow() {}

    static Optional<PricedOffer> read(SheetRow row, SheetDefaults defaults) {
        Optional<Offer> offer = readOffer(row);
        Optional<Double> interruptions =
                row.measure(SheetColumn.INTERRUPTIONS_PER_HOUR, 0, MOST_INTERRUPTIONS_PER_HOUR);
        LocalDate asOf = row.date(SheetColumn.AS_OF).orElse(defaults.today());
        Confidence confidence =
                row.oneOf(SheetColumn.CONFIDENCE, Confidence.values()).orElse(defaults.confidence());
        String source = row.text(SheetColumn.SOURCE).orElse(defaults.source());
        if (asOf.isAfter(defaults.today())) {
            row.report(SheetColumn.AS_OF, asOf + " lies after today, " + defaults.today());
        }
        Optional<SheetPrice> priced = SheetPrice.read(row, asOf, defaults.rates());
        if (offer.isEmpty() || priced.isEmpty()) {
            return Optional.empty();
        }
        Money price = priced.get().usd();
        Optional<String> refusal = PriceBounds.refusal(price, offer.get().accelerators());
        refusal.ifPresent(reason -> row.report(priced.get().column(), reason));
        checkStatedId(row, offer.get());
        return Optional.of(new PricedOffer(
                offer.get(),
                price,
                measured(interruptions, "no interruption rate stated"),
                priced.get().told(source),
                asOf,
                confidence));
    }

    private static Optional<Offer> readOffer(SheetRow row) {
        Optional<String> provider = row.text(SheetColumn.PROVIDER, PROVIDER, "a lower-case provider id");
        Optional<String> region = row.text(SheetColumn.REGION, LABEL, "a region name without spaces");
        Optional<String> zone = row.text(SheetColumn.ZONE, LABEL, "a zone name without spaces");
        Optional<String> type = row.text(SheetColumn.INSTANCE_TYPE, LABEL, "an instance type without spaces");
        Optional<String> accelerator =
                row.text(SheetColumn.ACCELERATOR_ID, ACCELERATOR, "an accelerator id such as nvidia-a100-sxm-80gb");
        Optional<Integer> accelerators = row.whole(SheetColumn.ACCELERATORS, 1, MOST_ACCELERATORS);
        Optional<Integer> vcpus = row.whole(SheetColumn.VCPUS, 1, MOST_VCPUS);
        Optional<Memory> memory =
                row.measure(SheetColumn.MEMORY_GIB, 0, MOST_MEMORY_GIB).map(Memory::ofGib);
        Optional<Market> market = row.oneOf(SheetColumn.MARKET, Market.values());
        Optional<Term> term = row.oneOf(SheetColumn.TERM, Term.values());
        Optional<PaymentOption> payment = row.oneOf(SheetColumn.PAYMENT_OPTION, PaymentOption.values());
        boolean termFits =
                market.map(kind -> kind.bindsForATerm() == term.isPresent()).orElse(true);
        if (!termFits) {
            row.report(
                    SheetColumn.TERM,
                    term.isPresent()
                            ? "does not belong to " + market.get()
                            : "is missing for " + market.get() + ". Maybe P1Y or P3Y.");
        }
        boolean complete = provider.isPresent()
                && region.isPresent()
                && type.isPresent()
                && accelerator.isPresent()
                && accelerators.isPresent()
                && market.isPresent()
                && termFits;
        return complete
                ? Optional.of(new Offer(
                        provider.get(),
                        region.get(),
                        zone.orElse(null),
                        type.get(),
                        accelerator.get(),
                        accelerators.get(),
                        measured(vcpus, "no vCPU count stated"),
                        measured(memory, "no memory stated"),
                        market.get(),
                        term.orElse(null),
                        payment.orElse(null)))
                : Optional.empty();
    }

    private static void checkStatedId(SheetRow row, Offer offer) {
        row.text(SheetColumn.OFFER_ID)
                .filter(stated -> !stated.equals(offer.id()))
                .ifPresent(stated ->
                        row.report(SheetColumn.OFFER_ID, "'" + stated + "' must be '" + offer.id() + "' or empty"));
    }

    private static <T> Measured<T> measured(Optional<T> value, String reasonIfUnknown) {
        return value.map(Measured::known).orElseGet(() -> Measured.unknown(reasonIfUnknown));
    }
}
