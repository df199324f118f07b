package dev.supercargo.pricing.pricelists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.supercargo.quantities.Money;
import org.junit.jupiter.api.Test;

class SkyPilotCsvTest {

    private static final String HEADER =
            "InstanceType,AcceleratorName,AcceleratorCount,vCPUs,MemoryGiB,GpuInfo,Price,SpotPrice,Region,AvailabilityZone\n";

    @Test
    void columnsAreFoundByNameAndZonesHaveTheirOwnSpotPrices() {
        PriceList list = read(
                "aws",
                HEADER
                        + "p4d.24xlarge,A100,8.0,96.0,1152.0,\"{'Gpus': [{'Name': 'A100'}, 1]}\",21.957642,8.6505,us-east-1,use1-az6\n"
                        + "p4d.24xlarge,A100,8.0,96.0,1152.0,,21.957642,2.4655,us-east-1,use1-az1\n");

        assertThat(Lists.prices(list))
                .containsEntry("aws/us-east-1/p4d.24xlarge/on-demand", Money.usd("21.957642"))
                .containsEntry("aws/use1-az6/p4d.24xlarge/spot", Money.usd("8.6505"))
                .containsEntry("aws/use1-az1/p4d.24xlarge/spot", Money.usd("2.4655"))
                .hasSize(3);
    }

    @Test
    void spotAtTheOnDemandPriceMeansThereIsNone() {
        PriceList list = read("aws", HEADER + "p5.48xlarge,H100,8,192,2048,,55.04,55.04,us-east-1,use1-az1\n");

        assertThat(Lists.prices(list)).containsOnlyKeys("aws/us-east-1/p5.48xlarge/on-demand");
        assertThat(list.report().refusals().getFirst().reason()).contains("is not below on-demand");
    }

    @Test
    void zeroAndTheSentinelOfUnknownTpusAreNoPrices() {
        PriceList list = read(
                "vast",
                HEADER
                        + "8x-H100,H100-SXM,8,192,2048,,18.00,0.00,US,\n"
                        + "1x-H100,H100-SXM,1,24,256,,0.0,,US,\n"
                        + "2x-H100,H100-SXM,2,24,256,,700.0,,US,\n");

        assertThat(Lists.prices(list)).containsOnlyKeys("vast/us/8x-h100/on-demand");
        assertThat(list.report().refused()).isEqualTo(3);
    }

    @Test
    void aCommaThatIsNotQuotedInTheLastColumnDoesNoHarm() {
        PriceList list = read(
                "azure",
                "InstanceType,AcceleratorName,AcceleratorCount,vCPUs,MemoryGiB,GpuInfo,Price,SpotPrice,Region,Generation\n"
                        + "Standard_ND96asr_v4,A100,8,96,900,,27.197,5.98334,eastus,V1,V2\n");

        assertThat(Lists.prices(list))
                .containsEntry("azure/eastus/standard_nd96asr_v4/on-demand", Money.usd("27.197"))
                .containsEntry("azure/eastus/standard_nd96asr_v4/spot", Money.usd("5.98334"));
    }

    @Test
    void hostAndAcceleratorRowsOfGcpComposeToAMachine() {
        PriceList list = read(
                "gcp",
                HEADER
                        + "a2-highgpu-1g,,,12,85,,0.94803,0.47407,asia-northeast1,asia-northeast1-a\n"
                        + ",A100,1,,,,1.70586,1.3974,asia-northeast1,asia-northeast1-a\n"
                        + ",A100,2,,,,3.41,2.79,asia-northeast1,asia-northeast1-a\n");

        assertThat(Lists.prices(list))
                .containsEntry("gcp/asia-northeast1/a2-highgpu-1g/on-demand", Money.usd("2.65389"))
                .containsEntry("gcp/asia-northeast1-a/a2-highgpu-1g/spot", Money.usd("1.87147"))
                .hasSize(2);
        assertThat(list.report().refusals()).singleElement().asString().contains("no host for 2 A100");
    }

    @Test
    void aSliceOfAnAcceleratorIsNoOffer() {
        assertThat(read("aws", HEADER + "gr6f.4xlarge,L4,0.5,16,128,,1.2,,us-east-1,\n")
                        .report()
                        .refusals())
                .singleElement()
                .asString()
                .contains("a slice is no offer");
    }

    @Test
    void refusesAnotherDelimiterJunkAndNegativePricesWithRowAndReason() {
        assertThatThrownBy(() ->
                        read("aws", HEADER.replace(',', ';') + "p5.48xlarge;H100;8;192;2048;;55.04;;us-east-1;\n"))
                .hasMessageContaining("Maybe the delimiter is not a comma");
        assertThatThrownBy(() -> read("aws", "\u0000\u0001\u0002 junk"))
                .isInstanceOf(UnusablePriceList.class)
                .hasMessageContaining("control character 0x00");
        assertThatThrownBy(() -> read("aws", HEADER + "p5.48xlarge,H100,8,192,2048,,-55.04,,us-east-1,\n"))
                .isInstanceOf(UnusablePriceList.class)
                .hasMessage("row 2, Price: -55.04 is negative");
        assertThatThrownBy(() -> read("aws", "")).isInstanceOf(UnusablePriceList.class);
    }

    private static PriceList read(String cloud, String csv) {
        return Lists.read(new SkyPilotCsv(cloud), csv);
    }
}
