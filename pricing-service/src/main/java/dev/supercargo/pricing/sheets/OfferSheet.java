package dev.supercargo.pricing.sheets;

import dev.supercargo.pricing.csv.CsvReader;
import dev.supercargo.pricing.csv.CsvRecord;
import dev.supercargo.pricing.csv.CsvSyntaxException;
import dev.supercargo.pricing.offers.Market;
import dev.supercargo.pricing.offers.PricedOffer;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads offers from CSV, all or nothing. */
public final class OfferSheet {

    private static final int MOST_ISSUES = 200;

    private final SheetDefaults defaults;
    private final List<SheetIssue> issues = new ArrayList<>();
    private final Map<String, Integer> lineOfId = new HashMap<>();
    private final Map<String, PricedOffer> offers = new HashMap<>();

    private OfferSheet(SheetDefaults defaults) {
        this.defaults = defaults;
    }

    /** The offers of {@code csv}, or every reason why it is refused (the first 200). */
    public static SheetReading read(String csv, SheetDefaults defaults) {
        return new OfferSheet(defaults).read(csv);
    }

    private SheetReading read(String csv) {
        try {
            return read(records(csv));
        } catch (CsvSyntaxException notCsv) {
            return refused(new SheetIssue(notCsv.line(), SheetIssue.WHOLE_ROW, notCsv.reason()));
        }
    }

    private static List<CsvRecord> records(String csv) {
        try {
            CsvReader reader = new CsvReader(new StringReader(csv));
            List<CsvRecord> records = new ArrayList<>();
            for (Optional<CsvRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
                records.add(next.get());
            }
            return records;
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail", e);
        }
    }

    private SheetReading read(List<CsvRecord> records) {
        if (records.size() < 2) {
            return refused(new SheetIssue(1, SheetIssue.WHOLE_ROW, "has no rows below a header line"));
        }
        List<SheetColumn> columns = readHeader(records.getFirst());
        if (!issues.isEmpty()) {
            return refused();
        }
        List<PricedOffer> accepted = new ArrayList<>();
        for (CsvRecord record : records.subList(1, records.size())) {
            readRow(record, columns, accepted);
            if (issues.size() >= MOST_ISSUES) {
                return refused();
            }
        }
        accepted.forEach(this::checkSpotBelowOnDemand);
        return issues.isEmpty() ? new SheetReading.Accepted(List.copyOf(accepted)) : refused();
    }

    private List<SheetColumn> readHeader(CsvRecord header) {
        List<SheetColumn> columns = new ArrayList<>();
        for (String name : header.fields()) {
            SheetColumn.ofHeader(name)
                    .ifPresentOrElse(
                            column -> addOnce(columns, column),
                            () -> issues.add(new SheetIssue(
                                    1,
                                    shortened(name),
                                    "is no column of a price sheet. Maybe the delimiter is not a comma.")));
        }
        for (SheetColumn column : SheetColumn.values()) {
            if (column.required() && !columns.contains(column)) {
                issues.add(new SheetIssue(1, column.header(), "is missing from the header line"));
            }
        }
        if (!columns.contains(SheetColumn.USD_PER_HOUR) && !columns.contains(SheetColumn.PRICE_PER_HOUR)) {
            issues.add(new SheetIssue(
                    1,
                    SheetColumn.USD_PER_HOUR.header(),
                    "is missing from the header line. Maybe price_per_hour and currency for another currency."));
        }
        return columns;
    }

    private void addOnce(List<SheetColumn> columns, SheetColumn column) {
        if (columns.contains(column)) {
            issues.add(new SheetIssue(1, column.header(), "stands twice in the header line"));
        }
        columns.add(column);
    }

    private void readRow(CsvRecord record, List<SheetColumn> columns, List<PricedOffer> accepted) {
        if (record.fields().size() != columns.size()) {
            issues.add(new SheetIssue(
                    record.line(),
                    SheetIssue.WHOLE_ROW,
                    "has " + record.fields().size() + " cells, but the header has " + columns.size()
                            + ". Maybe a comma inside a cell is not quoted."));
            return;
        }
        Map<SheetColumn, String> cells = new EnumMap<>(SheetColumn.class);
        for (int i = 0; i < columns.size(); i++) {
            cells.put(columns.get(i), record.fields().get(i));
        }
        OfferRow.read(new SheetRow(record.line(), cells, issues::add), defaults).ifPresent(priced -> {
            String id = priced.offer().id();
            Integer first = lineOfId.putIfAbsent(id, record.line());
            if (first == null) {
                offers.put(id, priced);
                accepted.add(priced);
            } else {
                issues.add(new SheetIssue(
                        record.line(), SheetColumn.OFFER_ID.header(), "'" + id + "' stands on line " + first + " too"));
            }
        });
    }

    private void checkSpotBelowOnDemand(PricedOffer priced) {
        if (priced.offer().market() != Market.SPOT) {
            return;
        }
        String id = priced.offer().id();
        PricedOffer onDemand = offers.get(id.substring(0, id.lastIndexOf('/') + 1) + "on-demand");
        if (onDemand != null && priced.pricePerHour().compareTo(onDemand.pricePerHour()) >= 0) {
            issues.add(new SheetIssue(
                    lineOfId.getOrDefault(id, 0),
                    SheetColumn.USD_PER_HOUR.header(),
                    "spot at " + priced.pricePerHour() + "/h is not below on-demand at " + onDemand.pricePerHour()
                            + "/h. Maybe one of the two belongs to another product."));
        }
    }

    private SheetReading refused(SheetIssue issue) {
        issues.add(issue);
        return refused();
    }

    private SheetReading refused() {
        return new SheetReading.Refused(issues.stream().limit(MOST_ISSUES).toList());
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
