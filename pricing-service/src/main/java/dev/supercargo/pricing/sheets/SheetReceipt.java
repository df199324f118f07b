package dev.supercargo.pricing.sheets;

import java.time.Instant;

/**
 * What an upload did.
 *
 * @param uploadedAt when this sheet came first
 * @param offers rows of the sheet
 * @param created offers that were not on sale before
 * @param changed offers whose price or another fact changed
 * @param unchanged offers about which the sheet says nothing new
 * @param repeated whether this very sheet had come before
 */
public record SheetReceipt(
        String priceSheetId,
        String name,
        Instant uploadedAt,
        int offers,
        int created,
        int changed,
        int unchanged,
        boolean repeated) {}
