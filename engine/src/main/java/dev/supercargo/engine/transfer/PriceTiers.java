package dev.supercargo.engine.transfer;

import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * Cumulative monthly tiers: each byte costs the price of the tier it falls into, counted from the first of the month. The
 * price of a volume therefore depends on what went before, and never falls as the volume grows.
 */
public record PriceTiers(List<PriceTier> tiers) {

    private static final int DECIMALS_OF_GB = 9;

    /** @throws IllegalArgumentException if the tiers do not begin at 0 and rise, or a price is negative */
    public PriceTiers {
        tiers = List.copyOf(tiers);
        if (tiers.isEmpty() || tiers.getFirst().from().bytes() != 0) {
            throw new IllegalArgumentException("price tiers begin at 0, but are " + tiers);
        }
        for (int i = 0; i < tiers.size(); i++) {
            if (tiers.get(i).perGb().isNegative()) {
                throw new IllegalArgumentException("a tier costs 0 or more, but " + tiers.get(i) + " is given");
            }
            if (i > 0 && tiers.get(i).from().compareTo(tiers.get(i - 1).from()) <= 0) {
                throw new IllegalArgumentException("price tiers rise in volume, but " + tiers.get(i) + " follows "
                        + tiers.get(i - 1) + ". Maybe sort them.");
            }
        }
    }

    public static PriceTiers flat(Money perGb) {
        return new PriceTiers(List.of(new PriceTier(new Memory(0), perGb)));
    }

    /** What the first {@code volume} of a month costs. */
    public Money of(Memory volume) {
        return of(new Memory(0), volume);
    }

    /** What {@code volume} more costs when {@code before} was charged in this month already. */
    public Money of(Memory before, Memory volume) {
        Memory end = before.plus(volume);
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < tiers.size(); i++) {
            long from = Math.max(before.bytes(), tiers.get(i).from().bytes());
            long to = i + 1 == tiers.size()
                    ? end.bytes()
                    : Math.min(end.bytes(), tiers.get(i + 1).from().bytes());
            if (to > from) {
                sum = sum.add(tiers.get(i).perGb().amount().multiply(BigDecimal.valueOf(to - from, DECIMALS_OF_GB)));
            }
        }
        return new Money(sum, tiers.getFirst().perGb().currency());
    }

    /** The mean price of each 10^9 bytes of {@code volume} more, above 0, rounded half-even to nano-units. */
    public Money meanPerGb(Memory before, Memory volume) {
        BigDecimal gigabytes = BigDecimal.valueOf(volume.bytes(), DECIMALS_OF_GB);
        Money whole = of(before, volume);
        return new Money(
                whole.amount()
                        .divide(gigabytes, MathContext.DECIMAL128)
                        .setScale(DECIMALS_OF_GB, RoundingMode.HALF_EVEN),
                whole.currency());
    }
}
