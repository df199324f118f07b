package dev.supercargo.pricing.pricelists;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.quantities.Money;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GcpSkusTest {

    private static final String A2 = "gcp/us-central1/a2-highgpu-1g/on-demand";

    private final List<String> skus = new ArrayList<>();

    @Test
    void aMachineIsItsProcessorsMemoryAndAccelerators() {
        a2("OnDemand", "");

        assertThat(Lists.prices(read())).containsEntry(A2, Money.usd("3.673477"));
    }

    @Test
    void absentUnitsAreNoneAndNotAWholeNumber() {
        a2("OnDemand", "");

        assertThat(skus.getFirst()).doesNotContain("\"units\"");
        assertThat(Lists.prices(read()).get(A2)).isLessThan(Money.usd("4"));
    }

    @Test
    void dwsAndCalendarModeAreOtherProducts() {
        sku(
                "Nvidia H100 80GB GPU attached to DWS Defined Duration VMs running in Iowa",
                "OnDemand",
                "h",
                "4",
                200_760_000);
        sku("Nvidia H100 80GB GPU Calendar Mode running in Iowa", "OnDemand", "h", "5", 0);
        sku("Nvidia H100 80GB GPU running in Iowa", "OnDemand", "h", "9", 796_550_000);
        sku("A3 Instance Core running in Iowa", "OnDemand", "h", "", 29_310_000);
        sku("A3 Instance Ram running in Iowa", "OnDemand", "GiBy.h", "", 2_550_000);
        sku("SSD backed Local Storage in Iowa", "OnDemand", "GiBy.mo", "", 80_000_000);

        Money price = Lists.prices(read()).get("gcp/us-central1/a3-highgpu-8g/on-demand");

        assertThat(price).as("eight at 9.79655, not at the 4.20076 of DWS").isGreaterThan(Money.usd("88"));
    }

    @Test
    void a3HighWithFewerThanEightIsPricedOnDemandButNotSoldSo() {
        dwsFreeA3();

        assertThat(Lists.prices(read()))
                .containsKey("gcp/us-central1/a3-highgpu-8g/on-demand")
                .doesNotContainKeys(
                        "gcp/us-central1/a3-highgpu-1g/on-demand",
                        "gcp/us-central1/a3-highgpu-2g/on-demand",
                        "gcp/us-central1/a3-highgpu-4g/on-demand");
    }

    @Test
    void aPartThatIsMissingMakesNoCheapMachine() {
        sku("Nvidia Tesla A100 GPU running in Americas", "OnDemand", "h", "2", 933_908_000);
        sku("A2 Instance Core running in Americas", "OnDemand", "h", "", 31_611_000);

        PriceList list = read();

        assertThat(list.offers()).isEmpty();
        assertThat(list.report().refusals().getFirst().reason()).contains("lacks the price of [A2 ram]");
    }

    @Test
    void spotIsToldByTextWhereTheTypeSaysOnDemand() {
        sku("Nvidia B200 (1 gpu slice) attached to Spot Preemptible VMs running in Iowa", "OnDemand", "h", "3", 0);

        assertThat(Lists.prices(read())).containsOnlyKeys("gcp/us-central1/a4-highgpu-8g/spot");
    }

    @Test
    void theDiskThatBelongsToAMachineIsPartOfItsPrice() {
        sku("Nvidia Tesla A100 80GB GPU running in Iowa", "OnDemand", "h", "3", 930_000_000);
        sku("A2 Instance Core running in Iowa", "OnDemand", "h", "", 31_611_000);
        sku("A2 Instance Ram running in Iowa", "OnDemand", "GiBy.h", "", 4_237_000);
        Money without = Money.usd("3.93")
                .plus(Money.usd("0.031611").times(12))
                .plus(Money.usd("0.004237").times(170));
        assertThat(read().offers()).as("no price of the disk, no machine").isEmpty();
        sku("SSD backed Local Storage in Iowa", "OnDemand", "GiBy.mo", "", 80_000_000);

        assertThat(Lists.prices(read()))
                .hasEntrySatisfying(
                        "gcp/us-central1/a2-ultragpu-1g/on-demand",
                        price -> assertThat(price.minus(without)).isBetween(Money.usd("0.0410"), Money.usd("0.0412")));
    }

    @Test
    void commitmentsAreReservedByTheirText() {
        sku("Commitment v1: Nvidia Tesla A100 GPU running in Iowa for 1 Year", "Commit1Yr", "h", "1", 848_000_000);
        sku("Commitment v1: A2 Cpu running in Iowa for 1 Year", "Commit1Yr", "h", "", 20_000_000);
        sku("Commitment v1: A2 Ram running in Iowa for 1 Year", "Commit1Yr", "GiBy.h", "", 2_600_000);

        assertThat(Lists.prices(read())).containsEntry("gcp/us-central1/a2-highgpu-1g/reserved/1y", Money.usd("2.309"));
    }

    private void a2(String usage, String suffix) {
        sku("A2 Instance Core running in Americas" + suffix, usage, "h", "", 31_611_000);
        sku("A2 Instance Ram running in Americas" + suffix, usage, "GiBy.h", "", 4_237_000);
        sku("Nvidia Tesla A100 GPU running in Americas" + suffix, usage, "h", "2", 934_000_000);
    }

    private void dwsFreeA3() {
        sku("Nvidia H100 80GB GPU running in Iowa", "OnDemand", "h", "9", 796_550_000);
        sku("A3 Instance Core running in Iowa", "OnDemand", "h", "", 29_310_000);
        sku("A3 Instance Ram running in Iowa", "OnDemand", "GiBy.h", "", 2_550_000);
        sku("SSD backed Local Storage in Iowa", "OnDemand", "GiBy.mo", "", 80_000_000);
    }

    private void sku(String description, String usage, String unit, String units, long nanos) {
        skus.add("""
                {"skuId":"%d","description":"%s","category":{"serviceDisplayName":"Compute Engine","resourceGroup":"GPU",
                "usageType":"%s"},"serviceRegions":["us-central1"],"pricingInfo":[{"pricingExpression":{"usageUnit":"%s",
                "tieredRates":[{"startUsageAmount":0,"unitPrice":{"currencyCode":"USD",%s"nanos":%d}}]}}]}""".formatted(
                skus.size(), description, usage, unit, units.isEmpty() ? "" : "\"units\":\"" + units + "\",", nanos));
    }

    private PriceList read() {
        return Lists.read(GcpSkus.format(), "{\"skus\":[" + String.join(",", skus) + "]}");
    }
}
