package dev.supercargo.pricing.imports;

import dev.supercargo.pricing.offers.BookChanges;
import dev.supercargo.pricing.pricelists.ReadingReport;
import java.time.LocalDate;

/**
 * What an import did.
 *
 * @param source who is now held to say these prices
 * @param asOf the day on which they held, unless the file says otherwise
 * @param report what became of the rows
 * @param changes what became of the offers; a repeated import changes none
 */
public record ImportReceipt(String format, String source, LocalDate asOf, ReadingReport report, BookChanges changes) {}
