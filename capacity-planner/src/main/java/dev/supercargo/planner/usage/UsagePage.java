package dev.supercargo.planner.usage;

import dev.supercargo.chassis.paging.Page;
import java.util.List;

/**
 * Usage, newest arrival first.
 *
 * @param totals over all records that match, not only those of this page
 * @param nextCursor hand it back to get the next page; absent on the last one
 */
public record UsagePage(List<UsageView> items, UsageTotals totals, String nextCursor) {

    static UsagePage of(Page<UsageEntity> page, UsageTotals totals) {
        return new UsagePage(page.items().stream().map(UsageView::from).toList(), totals, page.nextCursor());
    }
}
