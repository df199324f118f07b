package dev.supercargo.pricing.sheets;

import dev.supercargo.chassis.problem.Issue;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.chassis.problem.ProblemType;
import dev.supercargo.pricing.currencies.Currencies;
import dev.supercargo.pricing.offers.BookChanges;
import dev.supercargo.pricing.offers.Confidence;
import dev.supercargo.pricing.offers.OfferBook;
import dev.supercargo.pricing.offers.PriceSource;
import dev.supercargo.pricing.offers.PricedOffer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Takes a customer's price sheet, whole or not at all; the same sheet again changes nothing. */
@ApplicationScoped
class SheetUpload {

    private static final int DIGEST_CHARACTERS = 16;

    private final SheetRepository sheets;
    private final OfferBook book;
    private final Currencies currencies;
    private final Clock clock;

    SheetUpload(SheetRepository sheets, OfferBook book, Currencies currencies, Clock clock) {
        this.sheets = sheets;
        this.book = book;
        this.currencies = currencies;
        this.clock = clock;
    }

    /** @throws Problem 422 with one issue per bad cell */
    @Transactional
    SheetReceipt take(String csv, String name, String user) {
        String sheetId = "sheet-" + digest(name + "\n" + csv);
        Optional<StoredSheet> before = sheets.findByIdOptional(sheetId);
        // A row without a day means the day of the first upload, or the same sheet would say something new each day.
        LocalDate today = before.map(sheet -> LocalDate.ofInstant(sheet.uploadedAt(), ZoneOffset.UTC))
                .orElseGet(() -> LocalDate.now(clock));
        List<PricedOffer> offers =
                read(csv, new SheetDefaults("price sheet " + name, today, Confidence.HIGH, currencies.rates()));
        BookChanges changes = book.take(offers, PriceSource.PRICE_SHEET);
        StoredSheet sheet = before.orElseGet(() -> {
            StoredSheet first = new StoredSheet(sheetId, name, user, clock.instant(), offers.size());
            sheets.persist(first);
            return first;
        });
        return new SheetReceipt(
                sheetId,
                name,
                sheet.uploadedAt(),
                offers.size(),
                changes.created(),
                changes.changed(),
                changes.unchanged(),
                before.isPresent());
    }

    private static List<PricedOffer> read(String csv, SheetDefaults defaults) {
        return switch (OfferSheet.read(csv, defaults)) {
            case SheetReading.Accepted(List<PricedOffer> offers) -> offers;
            case SheetReading.Refused(List<SheetIssue> issues) -> throw refusal(issues);
        };
    }

    private static Problem refusal(List<SheetIssue> issues) {
        return new Problem(
                ProblemType.UNPROCESSABLE,
                "The price sheet is refused and no price has changed: " + issues.getFirst()
                        + (issues.size() == 1 ? "" : " And " + (issues.size() - 1) + " more issues."),
                issues.stream()
                        .map(issue -> new Issue("REFUSED_ROW", issue.field(), issue.line(), null, issue.message()))
                        .toList());
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGEST_CHARACTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
