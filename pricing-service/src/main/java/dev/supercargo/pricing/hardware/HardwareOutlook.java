package dev.supercargo.pricing.hardware;

import dev.supercargo.quantities.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known about buying one accelerator.
 *
 * @param prices observed, oldest first
 * @param monthlyChangePercent of the price when new; absent if unknown
 * @param obsolescence 0 (new) to 100; absent if unknown
 * @param obsolescenceReasons one sentence for each part
 * @param advice {@code BUY}, {@code WAIT} or {@code UNCLEAR}
 * @param waitMonths absent unless waiting pays
 * @param waitSaving for one accelerator; absent unless waiting pays
 * @param because one sentence with its numbers
 * @param rentedMonthly what is taken to be rented meanwhile, for one accelerator
 */
record HardwareOutlook(
        String acceleratorId,
        List<StoredHardwarePrice.View> prices,
        @Nullable Double monthlyChangePercent,
        @Nullable Double obsolescence,
        List<String> obsolescenceReasons,
        String advice,
        @Nullable Integer waitMonths,
        @Nullable Money waitSaving,
        String because,
        Money rentedMonthly) {}
