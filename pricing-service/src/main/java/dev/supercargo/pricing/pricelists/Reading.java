package dev.supercargo.pricing.pricelists;

import dev.supercargo.pricing.offers.Confidence;
import dev.supercargo.pricing.offers.Market;
import dev.supercargo.pricing.offers.Offer;
import dev.supercargo.pricing.offers.PriceBounds;
import dev.supercargo.pricing.offers.PricedOffer;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One price list while it is read: collects offers and what is wrong, and screens both. Used by one thread. */
public final class Reading {

    private static final int MOST_ISSUES = 100;
    private static final int MOST_NAMES = 100;
    private static final int MOST_OFFERS = 500_000;
    private static final int LONGEST_NUMBER = 40;
    private static final int MOST_DIGITS = 9;
    /** Regions and instance types become Kubernetes label values. */
    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?");

    private final String source;
    private final Confidence confidence;
    private final LocalDate today;
    private final KnownShapes shapes;
    private final Map<String, Candidate> offers = new LinkedHashMap<>();
    private final Issues corrections = new Issues();
    private final Issues refusals = new Issues();
    private final List<RowIssue> faults = new ArrayList<>();
    private final Map<String, Long> unknownAccelerators = new TreeMap<>();
    private LocalDate day;
    private @Nullable String currency;
    private long rows;
    private long otherProducts;

    /** An offer that may yet give way to a better row about the same thing. */
    private record Candidate(long row, PricedOffer priced, String precedence) {}

    /**
     * @param source where the prices are read, the same at every reading
     * @param today the latest day a price may claim to have held
     * @param day the day on which the list held, unless it says so itself
     */
    public Reading(String source, Confidence confidence, LocalDate today, LocalDate day, KnownShapes shapes) {
        this.source = source;
        this.confidence = confidence;
        this.today = today;
        this.day = day;
        this.shapes = shapes;
        if (day.isAfter(today)) {
            fault(0, "asOf", day + " lies after today, " + today);
        }
    }

    KnownShapes shapes() {
        return shapes;
    }

    LocalDate day() {
        return day;
    }

    /** The next row's number. */
    long nextRow() {
        return ++rows;
    }

    /** The list says on which day it holds. */
    void holdsOn(LocalDate stated, String field) {
        if (stated.isAfter(today)) {
            fault(
                    0,
                    field,
                    stated + " lies after today, " + today + ". Maybe the file or this machine's clock is wrong.");
        }
        day = stated;
    }

    void otherProduct() {
        otherProducts++;
    }

    void refuse(long row, String field, String reason) {
        refusals.add(new RowIssue(row, field, reason));
    }

    void correct(long row, String field, String reason) {
        corrections.add(new RowIssue(row, field, reason));
    }

    void unknownAccelerator(long row, String field, String name) {
        if (unknownAccelerators.size() < MOST_NAMES || unknownAccelerators.containsKey(name)) {
            unknownAccelerators.merge(name, 1L, Long::sum);
        }
        refuse(row, field, "'" + name + "' is no accelerator in the table of names; it is not guessed");
    }

    /** Something that makes the whole list doubtful. */
    void fault(long row, String field, String reason) {
        faults.add(new RowIssue(row, field, reason));
        if (faults.size() >= MOST_ISSUES) {
            throw new UnusablePriceList(faults);
        }
    }

    /** @return whether the row's currency is US dollars; any other, or a second one, refuses the list */
    boolean isInDollars(long row, String field, String code) {
        if (currency == null) {
            currency = code;
        }
        if (!code.equals(currency)) {
            fault(
                    row,
                    field,
                    "'" + code + "' where rows before were in " + currency + ". Maybe two lists were joined.");
        } else if (!code.equals("USD")) {
            fault(row, field, "'" + code + "', but prices are taken in USD only. Maybe ask the provider for USD.");
        }
        return code.equals("USD");
    }

    /** A price from its text; empty and reported if it is not one. Zero stands for unknown and is refused later. */
    Optional<Money> usd(long row, String field, String text) {
        try {
            if (text.length() <= LONGEST_NUMBER) {
                BigDecimal amount = new BigDecimal(text.strip());
                if (amount.signum() < 0) {
                    fault(row, field, text + " is negative");
                } else if (amount.precision() - amount.scale() <= MOST_DIGITS) {
                    return Optional.of(Money.usd(amount));
                }
            }
        } catch (NumberFormatException notANumber) {
            // the refusal below names the text
        }
        refuse(row, field, "'" + shortened(text) + "' is no price");
        return Optional.empty();
    }

    void offer(long row, Offer offer, Money price) {
        offer(row, offer, price, "");
    }

    /** @param precedence of two rows about the same offer the one with the greater precedence counts, then the first */
    void offer(long row, Offer offer, Money price, String precedence) {
        screened(row, offer, price, precedence).ifPresent(this::put);
    }

    /** One of many like it on a market place, of which the one with the greatest precedence counts. */
    void oneOfMany(long row, Offer offer, Money price, String precedence) {
        screened(row, offer, price, precedence)
                .ifPresent(next -> offers.merge(
                        offer.id(),
                        next,
                        (known, other) -> other.precedence().compareTo(known.precedence()) > 0 ? other : known));
    }

    private Optional<Candidate> screened(long row, Offer offer, Money price, String precedence) {
        if (!isNamedWell(row, offer)) {
            return Optional.empty();
        }
        Optional<String> refusal = PriceBounds.refusal(price, offer.accelerators());
        if (refusal.isPresent()) {
            refuse(row, "price", offer.id() + ": " + refusal.get());
            return Optional.empty();
        }
        PricedOffer priced = new PricedOffer(
                offer, price, Measured.unknown("the list states no interruptions"), source, day, confidence);
        return Optional.of(new Candidate(row, priced, precedence));
    }

    /** @throws UnusablePriceList if the list is refused as a whole */
    public PriceList finish() {
        if (!faults.isEmpty()) {
            throw new UnusablePriceList(faults);
        }
        offers.values().removeIf(this::isSpotAtOnDemandPrice);
        List<PricedOffer> accepted =
                offers.values().stream().map(Candidate::priced).toList();
        return new PriceList(
                accepted,
                new ReadingReport(
                        rows,
                        accepted.size(),
                        corrections.count,
                        refusals.count,
                        otherProducts,
                        List.copyOf(corrections.first),
                        List.copyOf(refusals.first),
                        new TreeMap<>(unknownAccelerators)));
    }

    private void put(Candidate next) {
        String id = next.priced().offer().id();
        Candidate known = offers.get(id);
        if (known == null) {
            if (offers.size() == MOST_OFFERS) {
                throw new UnusablePriceList(next.row(), "row", "the list has more than " + MOST_OFFERS + " offers");
            }
            offers.put(id, next);
            return;
        }
        Candidate kept = next.precedence().compareTo(known.precedence()) > 0 ? next : known;
        if (known.priced().pricePerHour().compareTo(next.priced().pricePerHour()) != 0) {
            Candidate dropped = kept == next ? known : next;
            correct(
                    next.row(),
                    "price",
                    id + " stands twice; " + kept.priced().pricePerHour() + " is kept, "
                            + dropped.priced().pricePerHour() + " is not");
        }
        offers.put(id, kept);
    }

    private boolean isNamedWell(long row, Offer offer) {
        return isLabel(row, "region", offer.region())
                && isLabel(row, "instance type", offer.instanceType())
                && (offer.zone() == null || isLabel(row, "zone", offer.zone()));
    }

    private boolean isLabel(long row, String field, String text) {
        if (!LABEL.matcher(text).matches()) {
            refuse(row, field, "'" + shortened(text) + "' is no name without spaces of at most 63 characters");
            return false;
        }
        return true;
    }

    private boolean isSpotAtOnDemandPrice(Candidate candidate) {
        Offer offer = candidate.priced().offer();
        if (offer.market() != Market.SPOT) {
            return false;
        }
        Candidate onDemand = offers.get(onDemandId(offer, offer.zone()));
        if (onDemand == null) {
            onDemand = offers.get(onDemandId(offer, null));
        }
        Money spot = candidate.priced().pricePerHour();
        if (onDemand == null || spot.compareTo(onDemand.priced().pricePerHour()) < 0) {
            return false;
        }
        refuse(
                candidate.row(),
                "spot price",
                offer.id() + " at " + spot + "/h is not below on-demand at "
                        + onDemand.priced().pricePerHour() + "/h. Maybe there is no spot capacity.");
        return true;
    }

    private static String onDemandId(Offer offer, @Nullable String zone) {
        return new Offer(
                        offer.provider(),
                        offer.region(),
                        zone,
                        offer.instanceType(),
                        offer.acceleratorId(),
                        offer.accelerators(),
                        offer.vcpus(),
                        offer.memory(),
                        Market.ON_DEMAND,
                        null,
                        null)
                .id();
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    /** All are counted, the first are kept. */
    private static final class Issues {
        private final List<RowIssue> first = new ArrayList<>();
        private long count;

        void add(RowIssue issue) {
            count++;
            if (first.size() < MOST_ISSUES) {
                first.add(issue);
            }
        }
    }
}
