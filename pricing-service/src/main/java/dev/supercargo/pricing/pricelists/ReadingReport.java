package dev.supercargo.pricing.pricelists;

import java.util.List;
import java.util.SortedMap;

/**
 * What came of reading a price list.
 *
 * @param rows everything that was looked at
 * @param offers what was taken
 * @param corrected rows taken with a change, such as one of two prices for the same thing
 * @param refused rows about accelerators that were left out
 * @param otherProducts rows about something without accelerators
 * @param corrections the first corrections
 * @param refusals the first refusals
 * @param unknownAccelerators names that map to no accelerator, with how often they occur
 */
public record ReadingReport(
        long rows,
        long offers,
        long corrected,
        long refused,
        long otherProducts,
        List<RowIssue> corrections,
        List<RowIssue> refusals,
        SortedMap<String, Long> unknownAccelerators) {}
