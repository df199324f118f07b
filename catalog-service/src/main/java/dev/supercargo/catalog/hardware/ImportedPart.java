package dev.supercargo.catalog.hardware;

import dev.supercargo.catalog.facts.NullableFact;
import dev.supercargo.catalog.facts.Origin;
import dev.supercargo.hardware.accelerators.Segment;
import dev.supercargo.hardware.csv.CsvRow;
import dev.supercargo.hardware.facts.Availability;
import dev.supercargo.hardware.facts.Confidence;
import dev.supercargo.hardware.facts.Lifecycle;
import dev.supercargo.hardware.facts.Precision;
import dev.supercargo.hardware.facts.Provenance;
import dev.supercargo.hardware.parts.PartKind;
import dev.supercargo.hardware.parts.PartPrice;
import dev.supercargo.hardware.parts.PriceRange;
import dev.supercargo.hardware.search.Figures;
import dev.supercargo.hardware.search.SearchFacts;
import dev.supercargo.quantities.Bandwidth;
import dev.supercargo.quantities.ComputeRate;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Measured.Known;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Power;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One line of an import.
 *
 * @param price of a new one, if the line has one
 */
record ImportedPart(StoredPart part, Optional<PartPrice> price) {

    private static final int GIGA = 9;
    private static final int TERA = 12;
    private static final double MEMORY_GIB_MAX = 1e9;
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+([-.][a-z0-9]+)*");

    /** Begins with a letter or digit, so that no spreadsheet takes it for a formula; no control characters. */
    private static final Pattern TEXT = Pattern.compile("[\\p{L}\\p{N}][^\\p{Cntrl}]{0,199}");

    private static final Pattern NOTE = Pattern.compile("|[\\p{L}\\p{N}(][^\\p{Cntrl}]{0,499}");

    /** @throws IllegalArgumentException that names line and column */
    static ImportedPart read(CsvRow row, LocalDate today) {
        String id = row.text("id", SLUG, "a slug of lower-case letters, digits, '-' and '.'");
        Provenance provenance = new Provenance(
                text(row, "source"),
                row.dateUntil("as_of", today),
                row.textOrEmpty("note", NOTE, "text of at most 500 characters that begins with a letter or digit"));
        SearchFacts facts = new SearchFacts(
                id,
                text(row, "name"),
                row.oneOf(PartKind.class, "kind"),
                row.text("vendor", SLUG, "a slug of lower-case letters, digits, '-' and '.'"),
                row.oneOf(Segment.class, "segment"),
                text(row, "generation"),
                new Lifecycle(
                        row.measured("launched", YearMonth::parse),
                        row.measured("availability", Availability::valueOf)),
                new Figures(
                        row.measured("memory_gib").map(ImportedPart::gib),
                        row.measured("bandwidth_gb_per_s", GIGA).map(Bandwidth::new),
                        row.measured("power_w").map(Power::new),
                        peak(row)),
                NullableFact.unknown());
        Measured<Money> price = row.measured("price_usd", cell -> Money.usd(new BigDecimal(cell)));
        return new ImportedPart(
                new StoredPart(facts, Map.of(), Origin.REGISTERED, Confidence.ENTERED, provenance),
                price instanceof Known<Money>(Money amount)
                        ? Optional.of(new PartPrice(
                                id,
                                PartPrice.Condition.NEW,
                                new PriceRange(amount, amount),
                                PartPrice.PriceKind.STREET,
                                provenance))
                        : Optional.empty());
    }

    private static String text(CsvRow row, String column) {
        return row.text(column, TEXT, "text of 1 to 200 characters that begins with a letter or digit");
    }

    private static Memory gib(double gib) {
        if (gib > MEMORY_GIB_MAX) {
            throw new IllegalArgumentException("memory of " + gib + " GiB is not plausible");
        }
        return Memory.ofGib(gib);
    }

    private static Map<Precision, ComputeRate> peak(CsvRow row) {
        Map<Precision, ComputeRate> peak = new EnumMap<>(Precision.class);
        for (Precision precision : Precision.values()) {
            String column = precision.lowerCase() + (precision == Precision.INT8 ? "_tops" : "_tflops");
            if (row.measured(column, TERA) instanceof Known<Double>(Double rate)) {
                peak.put(precision, new ComputeRate(rate));
            }
        }
        return peak;
    }
}
