package dev.supercargo.router.market;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.contracts.pricing.TransferRatesPublished;
import dev.supercargo.contracts.pricing.TransferRatesPublished.Rate;
import dev.supercargo.contracts.pricing.TransferRatesPublished.Tier;
import dev.supercargo.engine.placement.Market;
import dev.supercargo.engine.placement.Place;
import dev.supercargo.engine.workload.DataTransfer;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DataMoveTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final long TERABYTE = 1_000_000_000_000L;

    @Test
    void aPlaceOfTheSameProviderCostsItsRateBetweenRegions() {
        assertThat(move("us-east-1", 500, "aws", "2026-11").perGb(cloud("aws", "us-west-2")))
                .isEqualTo(Measured.known(Money.usd("0.02")));
    }

    @Test
    void anotherProviderAndOwnedMachinesCostTheWayOverTheInternetInTheTierTheMonthHasReached() {
        DataMove move = move("us-east-1", 500, "aws", "2026-11");

        // 9.9 TB have gone this month: 100 GB more at 0.09, the other 400 at 0.085
        assertThat(move.perGb(cloud("gcp", "us-east1"))).isEqualTo(Measured.known(Money.usd("0.086")));
        assertThat(move.perGb(new Place.OwnedPool("srv", "hq"))).isEqualTo(Measured.known(Money.usd("0.086")));
    }

    @Test
    void whatWasMovedLastMonthDoesNotCount() {
        assertThat(move("us-east-1", 500, "aws", "2026-10").perGb(cloud("gcp", "us-east1")))
                .isEqualTo(Measured.known(Money.usd("0.09")));
    }

    @Test
    void whatLeavesOwnedMachinesCostsNothing() {
        assertThat(move("hq", 500, "local", "2026-11").perGb(cloud("aws", "us-east-1")))
                .isEqualTo(Measured.known(Money.zero()));
    }

    @Test
    void aRateNobodyKnowsIsUnknown() {
        assertThat(move("eu-1", 500, "nebius", "2026-11").perGb(cloud("aws", "us-east-1")))
                .isEqualTo(Measured.unknown("no rate of nebius over the internet is known"));
    }

    @Test
    void nothingIsKnownWithoutDataOrItsPlaceOrIfSeveralProvidersHaveTheRegion() {
        DataTransfer data = new DataTransfer(Memory.ofGb(1), Measured.known("global"));

        assertThat(DataMove.of(DataTransfer.none(), Set.of(), Map.of(), NOW)).isInstanceOf(Measured.Unknown.class);
        assertThat(DataMove.of(data, Set.of("runpod", "vast"), Map.of(), NOW))
                .isEqualTo(Measured.unknown("2 providers have a region global"));
        assertThat(DataMove.of(data, Set.of(), Map.of(), NOW)).isInstanceOf(Measured.Unknown.class);
    }

    private static DataMove move(String region, int gigabytes, String owner, String month) {
        DataTransfer data = new DataTransfer(Memory.ofGb(gigabytes), Measured.known(region));
        return switch (DataMove.of(data, Set.of(owner), Map.of("aws", rates(month)), NOW)) {
            case Measured.Known<DataMove>(DataMove known) -> known;
            case Measured.Unknown<DataMove>(String reason) -> throw new AssertionError(reason);
        };
    }

    private static TransferRatesPublished rates(String month) {
        return new TransferRatesPublished(
                "aws",
                1,
                List.of(
                        rate("INTER_REGION", 0, new Tier(0, Money.usd("0.02"))),
                        rate(
                                "INTERNET",
                                9 * TERABYTE + 9 * TERABYTE / 10,
                                new Tier(0, Money.usd("0.09")),
                                new Tier(10 * TERABYTE, Money.usd("0.085")))),
                month,
                NOW);
    }

    private static Rate rate(String scope, long monthToDateBytes, Tier... tiers) {
        return new Rate(scope, List.of(tiers), monthToDateBytes, "test", LocalDate.of(2026, 11, 1));
    }

    private static Place cloud(String provider, String region) {
        return new Place.CloudPool(provider, region, Measured.unknown("any zone"), "x", Market.SPOT);
    }
}
