package dev.supercargo.pricing.imports;

import dev.supercargo.chassis.problem.Issue;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.chassis.problem.ProblemType;
import dev.supercargo.pricing.currencies.Currencies;
import dev.supercargo.pricing.offers.BookChanges;
import dev.supercargo.pricing.offers.InterruptionRate;
import dev.supercargo.pricing.offers.OfferBook;
import dev.supercargo.pricing.offers.PriceSource;
import dev.supercargo.pricing.pricelists.KnownShapes;
import dev.supercargo.pricing.pricelists.PriceList;
import dev.supercargo.pricing.pricelists.Reading;
import dev.supercargo.pricing.pricelists.ReadingReport;
import dev.supercargo.pricing.pricelists.RowIssue;
import dev.supercargo.pricing.pricelists.SpotAdvisor;
import dev.supercargo.pricing.pricelists.UnusablePriceList;
import dev.supercargo.pricing.sheets.OfferSheet;
import dev.supercargo.pricing.sheets.SheetDefaults;
import dev.supercargo.pricing.sheets.SheetIssue;
import dev.supercargo.pricing.sheets.SheetReading;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Takes one file, whole or not at all. It is read to its end before the book is opened, so that neither a slow upload nor
 * a bad last row holds up or changes anything.
 */
@ApplicationScoped
class OfferImport {

    private final OfferBook book;
    private final Currencies currencies;
    private final ImportLimits limits;
    private final Clock clock;

    OfferImport(OfferBook book, Currencies currencies, ImportLimits limits, Clock clock) {
        this.book = book;
        this.currencies = currencies;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * @param asOf the day on which the prices held, unless the file says so itself
     * @throws Problem 413 or 422 with one issue per reason
     */
    ImportReceipt take(InputStream file, ImportFormat format, Optional<String> cloud, Optional<LocalDate> asOf) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = asOf.orElse(today);
        PriceSource source = format.source(cloud);
        try {
            return switch (format) {
                case CSV -> sheet(file, source, today, day);
                case SPOT_ADVISOR -> rates(file, source, day);
                case SKYPILOT, AWS_PRICE_LIST, AZURE_RETAIL, GCP_SKUS ->
                    list(
                            file,
                            format,
                            cloud,
                            source,
                            new Reading(
                                    "imported " + format.slug(),
                                    format.confidence(),
                                    today,
                                    day,
                                    KnownShapes.of(book.known())),
                            day);
            };
        } catch (UnusablePriceList unusable) {
            throw refusal(unusable.issues());
        } catch (IOException e) {
            throw new Problem(
                    ProblemType.UNPROCESSABLE, "The file broke off and nothing of it was taken: " + e.getMessage());
        }
    }

    private ImportReceipt list(
            InputStream file,
            ImportFormat format,
            Optional<String> cloud,
            PriceSource source,
            Reading reading,
            LocalDate day)
            throws IOException {
        format.reader(cloud).read(new BoundedStream(file, limits.fileMax().asLongValue()), reading);
        PriceList list = reading.finish();
        if (list.offers().isEmpty()) {
            throw new UnusablePriceList(List.of(new RowIssue(
                    0,
                    "file",
                    "holds no offer with accelerators: " + list.report().rows() + " rows, "
                            + list.report().otherProducts() + " about other products, "
                            + list.report().refused() + " refused")));
        }
        return new ImportReceipt(format.slug(), source.name(), day, list.report(), book.take(list.offers(), source));
    }

    private ImportReceipt sheet(InputStream file, PriceSource source, LocalDate today, LocalDate day)
            throws IOException {
        byte[] bytes = new BoundedStream(file, limits.sheetMax().asLongValue()).readAllBytes();
        SheetDefaults defaults =
                new SheetDefaults("imported price sheet", today, ImportFormat.CSV.confidence(), currencies.rates());
        return switch (OfferSheet.read(text(bytes), defaults)) {
            case SheetReading.Accepted(var offers) ->
                new ImportReceipt(
                        ImportFormat.CSV.slug(),
                        source.name(),
                        day,
                        plainReport(offers.size()),
                        book.take(offers, source));
            case SheetReading.Refused(List<SheetIssue> issues) ->
                throw new UnusablePriceList(issues.stream()
                        .map(issue -> new RowIssue(issue.line(), issue.field(), issue.message()))
                        .toList());
        };
    }

    private ImportReceipt rates(InputStream file, PriceSource source, LocalDate day) throws IOException {
        List<InterruptionRate> rates =
                SpotAdvisor.read(new BoundedStream(file, limits.fileMax().asLongValue()));
        BookChanges changes = book.takeRates(rates, source.name(), day);
        return new ImportReceipt(
                ImportFormat.SPOT_ADVISOR.slug(), source.name(), day, plainReport(rates.size()), changes);
    }

    private static ReadingReport plainReport(int rows) {
        return new ReadingReport(rows, rows, 0, 0, 0, List.of(), List.of(), new TreeMap<>());
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notText) {
            throw new UnusablePriceList(
                    List.of(new RowIssue(0, "file", "is not UTF-8 text. Maybe it is compressed or a spreadsheet.")));
        }
    }

    private static Problem refusal(List<RowIssue> issues) {
        return new Problem(
                ProblemType.UNPROCESSABLE,
                "The file is refused and no price has changed: " + issues.getFirst()
                        + (issues.size() == 1 ? "" : " And " + (issues.size() - 1) + " more issues."),
                issues.stream()
                        .map(issue -> new Issue(
                                "REFUSED_ROW",
                                issue.field(),
                                issue.row() == 0 ? null : (int) Math.min(issue.row(), Integer.MAX_VALUE),
                                null,
                                issue.reason()))
                        .toList());
    }
}
