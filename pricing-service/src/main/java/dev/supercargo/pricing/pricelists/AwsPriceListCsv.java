package dev.supercargo.pricing.pricelists;

import dev.supercargo.quantities.Money;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** The AWS price list of a region as CSV: five lines of disclaimer, then a header, then one row per rate. */
final class AwsPriceListCsv implements PriceListFormat {

    private static final List<String> REQUIRED =
            List.of("SKU", "TermType", "Unit", "PricePerUnit", "Currency", "Instance Type", "Region Code");

    @Override
    public void read(InputStream in, Reading reading) throws IOException {
        AwsTerms terms = new AwsTerms(reading);
        Table.rows(in, "SKU", REQUIRED, row -> {
            reading.nextRow();
            row(row, terms, reading);
        });
        terms.finish();
    }

    private static void row(Table.Row row, AwsTerms terms, Reading reading) {
        String sku = row.of("SKU");
        AwsAttributes attributes = column ->
                // Files of one instance family leave the column out.
                column.equals("Product Family") && !row.has(column) ? "Compute Instance" : row.of(column);
        if (!terms.knows(sku)) {
            terms.product(row.line(), sku, attributes);
        }
        if (!terms.knows(sku) || !reading.isInDollars(row.line(), "Currency", row.of("Currency"))) {
            return;
        }
        Optional<Money> amount = reading.usd(row.line(), "PricePerUnit", row.of("PricePerUnit"));
        amount.ifPresent(usd ->
                AwsRate.take(row.line(), row.of("TermType"), sku, row.of("Unit"), attributes, usd, terms, reading));
    }
}
