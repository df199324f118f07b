package dev.supercargo.pricing.pricelists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.supercargo.pricing.offers.InterruptionRate;
import dev.supercargo.quantities.Money;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class GpuCloudsTest {

    @Test
    void runPodPricesAccountForEveryAcceleratorOfAMachine() {
        PriceList list = Lists.read(ListKind.RUNPOD.format(), """
                {"data":{"gpuTypes":[{"id":"NVIDIA H100 80GB HBM3","displayName":"H100 SXM","memoryInGb":80,"maxGpuCount":8,
                "secureCloud":true,"communityCloud":false,"securePrice":2.99,"secureSpotPrice":1.75},
                {"id":"x","displayName":"RTX 9999","memoryInGb":80,"maxGpuCount":1,"secureCloud":true,"securePrice":1.0},
                {"id":"y","displayName":"RTX 4090","memoryInGb":24,"maxGpuCount":1,"secureCloud":true,"securePrice":null}]}}""");

        assertThat(Lists.prices(list))
                .as("one has the name that is known already")
                .containsEntry("runpod/global/secure-1x-h100-sxm-80gb/on-demand", Money.usd("2.99"))
                .containsEntry("runpod/global/secure-8x-h100-sxm/on-demand", Money.usd("23.92"))
                .containsEntry("runpod/global/secure-8x-h100-sxm/spot", Money.usd("14.00"));
        assertThat(list.report().unknownAccelerators()).containsOnlyKeys("RTX 9999");
    }

    @Test
    void ofManyMachinesOnVastTheCheapestReliableOneCountsWithItsDisk() {
        PriceList list = Lists.read(ListKind.VAST.format(), """
                {"offers":[
                {"gpu_name":"RTX 4090","num_gpus":2,"gpu_ram":24564,"cpu_cores_effective":null,"cpu_ram":64000,"dph_base":0.80,"min_bid":0.40,"storage_cost":0.072,"reliability2":0.99},
                {"gpu_name":"RTX 4090","num_gpus":2,"gpu_ram":24564,"cpu_cores_effective":16,"cpu_ram":64000,"dph_base":0.70,"min_bid":0.50,"storage_cost":0.072,"reliability2":0.98},
                {"gpu_name":"RTX 4090","num_gpus":2,"gpu_ram":24564,"cpu_cores_effective":16,"cpu_ram":64000,"dph_base":0.10,"min_bid":0.05,"storage_cost":0.072,"reliability2":0.50}]}""");

        assertThat(Lists.prices(list))
                .containsEntry("vast/global/2x-rtx_4090/on-demand", Money.usd("0.71"))
                .containsEntry("vast/global/2x-rtx_4090/spot", Money.usd("0.41"))
                .hasSize(2);
    }

    @Test
    void lambdaPricesAreCents() {
        PriceList list = Lists.read(ListKind.LAMBDA.format(), """
                {"data":{"gpu_8x_h100_sxm5":{"instance_type":{"name":"gpu_8x_h100_sxm5","description":"8x H100 (80 GB SXM5)",
                "price_cents_per_hour":3192,"specs":{"vcpus":208,"memory_gib":1800,"storage_gib":24780,"gpus":8}},
                "regions_with_capacity_available":[]},
                "cpu_4x_general":{"instance_type":{"name":"cpu_4x_general","description":"4x CPU","price_cents_per_hour":20,
                "specs":{"vcpus":4,"memory_gib":16,"gpus":0}},"regions_with_capacity_available":[]}}}""");

        assertThat(Lists.prices(list))
                .containsEntry("lambda/global/gpu_8x_h100_sxm5/on-demand", Money.usd("31.92"))
                .hasSize(1);
    }

    @Test
    void theSpotAdvisorsBandsBecomeHourlyRates() throws IOException {
        String advisor = """
                {"global_rate":"<10%","ranges":[{"index":0,"label":"<5%","max":5},{"index":1,"label":"5-10%","max":11},
                {"index":4,"label":">20%","max":100}],"instance_types":{"p5.48xlarge":{"emr":true,"cores":192,"ram_gb":2048.0}},
                "spot_advisor":{"us-east-1":{"Linux":{"p5.48xlarge":{"s":52,"r":4},"g6.12xlarge":{"s":60,"r":0},
                "m5.large":{"s":60,"r":0}},"Windows":{}}}}""";

        assertThat(SpotAdvisor.read(new ByteArrayInputStream(advisor.getBytes(StandardCharsets.UTF_8))))
                .hasSize(2)
                .anySatisfy(rate -> assertThat(rate.instanceType()).isEqualTo("p5.48xlarge"))
                .anySatisfy(rate -> {
                    assertThat(rate).extracting(InterruptionRate::instanceType).isEqualTo("g6.12xlarge");
                    assertThat(rate.perHour()).isCloseTo(0.0000347, within(1e-6));
                });
    }
}
