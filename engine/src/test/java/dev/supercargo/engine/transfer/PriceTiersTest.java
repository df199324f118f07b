package dev.supercargo.engine.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Money;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PriceTiersTest {

    private static final PriceTiers AWS = tiers(0, "0.09", 10_000, "0.085", 50_000, "0.07", 150_000, "0.05");

    @Test
    void eachByteCostsThePriceOfTheTierItFallsInto() {
        assertThat(AWS.of(gb(10_000))).isEqualTo(Money.usd("900"));
        assertThat(AWS.of(gb(60_000))).isEqualTo(Money.usd("5000"));
        assertThat(AWS.of(gb(200_000))).isEqualTo(Money.usd("13800"));
    }

    @Test
    void whatWentBeforeInTheMonthDecidesTheTier() {
        assertThat(AWS.of(gb(9_999), gb(2))).isEqualTo(Money.usd("0.175"));
        assertThat(AWS.of(gb(150_000), gb(100))).isEqualTo(Money.usd("5"));
        assertThat(AWS.meanPerGb(gb(9_999), gb(2))).isEqualTo(Money.usd("0.0875"));
    }

    @Test
    void aMonthCostsTheSameInOnePieceAndInMany() {
        Random random = new Random(1);
        for (int trial = 0; trial < 500; trial++) {
            Memory moved = new Memory(0);
            Money sum = Money.zero();
            for (int piece = 0; piece < 20; piece++) {
                Memory next = gb(random.nextInt(20_000));
                sum = sum.plus(AWS.of(moved, next));
                moved = moved.plus(next);
            }
            assertThat(sum).isEqualTo(AWS.of(moved));
        }
    }

    @Test
    void moreNeverCostsLess() {
        Money before = Money.zero();
        for (int gigabytes = 0; gigabytes < 250_000; gigabytes += 250) {
            Money now = AWS.of(gb(gigabytes));
            assertThat(now).as(gigabytes + " GB").isGreaterThanOrEqualTo(before);
            before = now;
        }
    }

    /** The guide multiplies terabytes by a price per gigabyte: 0.08 instead of 80 dollars for a terabyte of disk. */
    @Test
    void guideStorageOfSmallMediumAndLargeProjectsIsAThousandTimesWhatItSays() {
        PriceTiers disk = PriceTiers.flat(Money.usd("0.08"));

        assertThat(disk.of(gb(1_000))).isEqualTo(Money.usd("80"));
        assertThat(disk.of(gb(5_000))).isEqualTo(Money.usd("400"));
        assertThat(disk.of(gb(20_000))).isEqualTo(Money.usd("1600"));
    }

    @Test
    void guideSmallProjectCosts211DollarsAMonthAndNot131() {
        assertThat(month("3.06", 40, 1_000, 100)).isEqualTo(Money.usd("211.40"));
        assertThat(month("3.06", 40, 1_000, 100).times(12)).isEqualTo(Money.usd("2536.80"));
    }

    @Test
    void guideMediumProjectCosts2893DollarsAMonthAndNot2493() {
        assertThat(month("12.24", 200, 5_000, 500)).isEqualTo(Money.usd("2893"));
    }

    @Test
    void guideLargeProjectCosts18165DollarsAMonthAndNot16567() {
        assertThat(month("32.77", 500, 20_000, 2_000)).isEqualTo(Money.usd("18165"));
    }

    @Test
    void refusesTiersThatDoNotBeginAtZeroOrDoNotRise() {
        assertThatIllegalArgumentException().isThrownBy(() -> tiers(1, "0.09"));
        assertThatIllegalArgumentException().isThrownBy(() -> tiers(0, "0.09", 10, "0.08", 10, "0.07"));
        assertThatIllegalArgumentException().isThrownBy(() -> tiers(0, "-0.01"));
        assertThatIllegalArgumentException().isThrownBy(() -> new PriceTiers(List.of()));
    }

    @Test
    void howFarDataGoesFollowsFromItsTwoPlaces() {
        TransferPoint here = point("aws", "us-east-1", "us-east-1a");

        assertThat(here.scopeTo(here)).isEqualTo(TransferScope.INTRA_ZONE);
        assertThat(here.scopeTo(point("aws", "us-east-1", "us-east-1b"))).isEqualTo(TransferScope.INTER_ZONE);
        assertThat(here.scopeTo(new TransferPoint("aws", "us-east-1", Measured.unknown("priced by region"))))
                .isEqualTo(TransferScope.INTER_ZONE);
        assertThat(here.scopeTo(point("aws", "us-west-2", "us-west-2a"))).isEqualTo(TransferScope.INTER_REGION);
        assertThat(here.scopeTo(point("local", "hq", "rack"))).isEqualTo(TransferScope.INTERNET);
    }

    private static Money month(String perHour, int hours, int storedGb, int movedGb) {
        return Money.usd(perHour)
                .times(hours)
                .plus(PriceTiers.flat(Money.usd("0.08")).of(gb(storedGb)))
                .plus(AWS.of(gb(movedGb)));
    }

    private static TransferPoint point(String provider, String region, String zone) {
        return new TransferPoint(provider, region, Measured.known(zone));
    }

    private static PriceTiers tiers(Object... fromAndPrice) {
        return new PriceTiers(IntStream.range(0, fromAndPrice.length / 2)
                .mapToObj(i ->
                        new PriceTier(gb((Integer) fromAndPrice[2 * i]), Money.usd((String) fromAndPrice[2 * i + 1])))
                .toList());
    }

    private static Memory gb(int gigabytes) {
        return Memory.ofGb(gigabytes);
    }
}
