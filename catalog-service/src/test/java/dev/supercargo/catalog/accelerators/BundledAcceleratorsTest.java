package dev.supercargo.catalog.accelerators;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.contracts.catalog.AcceleratorPublished;
import dev.supercargo.hardware.accelerators.Accelerator;
import dev.supercargo.hardware.accelerators.BundledAccelerators;
import dev.supercargo.hardware.facts.Precision;
import dev.supercargo.quantities.Bandwidth;
import dev.supercargo.quantities.ComputeRate;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Measured.Known;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Power;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BundledAcceleratorsTest {

    private static final Set<String> FIELDS = Set.of(
            "memory", "memory_bandwidth", "fp32", "tf32", "fp16", "bf16", "fp8", "int8", "tdp", "launched", "price");

    private final List<Accelerator> accelerators = BundledAccelerators.read();

    @Test
    void holdsAtLeastHundredAcceleratorsWithUniqueIds() {
        assertThat(accelerators).hasSizeGreaterThanOrEqualTo(100);
        assertThat(accelerators).extracting(Accelerator::id).doesNotHaveDuplicates();
        assertThat(accelerators).extracting(Accelerator::name).doesNotHaveDuplicates();
    }

    @Test
    void formsIdsOfVendorPartAndMemory() {
        assertThat(accelerators)
                .allSatisfy(accelerator -> assertThat(accelerator.id())
                        .startsWith(accelerator.vendor() + "-")
                        .matches("[a-z0-9]+(-[a-z0-9]+)*-[0-9]+gb"));
    }

    @Test
    void hasPlausibleUnits() {
        assertThat(accelerators).allSatisfy(accelerator -> {
            assertThat(accelerator.memory().size()).isBetween(Memory.ofGib(4), Memory.ofGib(512));
            assertThat(accelerator.peak()).isNotEmpty();
            assertThat(accelerator.peak().values())
                    .allSatisfy(rate ->
                            assertThat(rate).isBetween(ComputeRate.ofTeraflops(0.1), ComputeRate.ofTeraflops(20_000)));
            assertKnownBetween(
                    accelerator.memory().bandwidth(), Bandwidth.ofGigabytes(20), Bandwidth.ofGigabytes(10_000));
            assertKnownBetween(accelerator.tdp(), new Power(5), new Power(1500));
        });
    }

    @Test
    void neverHasANarrowerTensorFormatSlowerThanAWiderOne() {
        assertThat(accelerators).allSatisfy(accelerator -> {
            assertNotSlower(accelerator, Precision.FP8, Precision.BF16);
            assertNotSlower(accelerator, Precision.BF16, Precision.TF32);
            assertNotSlower(accelerator, Precision.FP4, Precision.FP8);
        });
    }

    @Test
    void namesSourceAndDateOfEveryRow() {
        assertThat(accelerators).allSatisfy(accelerator -> {
            assertThat(accelerator.provenance().source()).isNotBlank();
            assertThat(accelerator.provenance().asOf()).isAfter(LocalDate.of(2026, 1, 1));
            assertThat(FIELDS).containsAll(accelerator.crossChecked());
        });
    }

    @Test
    void givesAPriceOnlyWhereASecondSourceConfirmsIt() {
        assertThat(accelerators)
                .filteredOn(accelerator -> accelerator.priceNew().isKnown()
                        && !accelerator.crossChecked().contains("price"))
                .isEmpty();
    }

    @Test
    void coversEveryKindAndGeneration() {
        assertThat(accelerators)
                .extracting(Accelerator::id)
                .contains(
                        "nvidia-gtx-1060-6gb",
                        "nvidia-t4-16gb",
                        "nvidia-v100-sxm-32gb",
                        "nvidia-a10g-24gb",
                        "nvidia-a100-pcie-80gb",
                        "nvidia-rtx-4090-24gb",
                        "nvidia-l40s-48gb",
                        "nvidia-h100-sxm-80gb",
                        "nvidia-h200-sxm-141gb",
                        "nvidia-b200-sxm-180gb",
                        "nvidia-gb200-192gb",
                        "nvidia-b300-sxm-270gb",
                        "nvidia-jetson-agx-orin-64gb",
                        "amd-mi300x-192gb",
                        "google-tpu-v2-16gb",
                        "google-tpu-v7-192gb",
                        "aws-trainium1-32gb",
                        "aws-inferentia2-32gb",
                        "intel-gaudi3-128gb");
    }

    @Test
    void publishesTheDataSheetInBaseUnits() {
        Accelerator h100 = accelerators.stream()
                .filter(accelerator -> accelerator.id().equals("nvidia-h100-sxm-80gb"))
                .findFirst()
                .orElseThrow();

        AcceleratorPublished event = AcceleratorFacts.published(h100, 3);

        assertThat(event.acceleratorId()).isEqualTo("nvidia-h100-sxm-80gb");
        assertThat(event.version()).isEqualTo(3);
        assertThat(event.memoryBytes()).isEqualTo(80L << 30);
        assertThat(event.memoryBandwidthBytesPerSecond()).isEqualTo(3.352e12);
        assertThat(event.peakFlopsPerSecond())
                .containsAllEntriesOf(Map.of("BF16", 989.4e12, "FP8", 1979e12, "FP32", 66.9e12));
        assertThat(event.intraNodeBandwidthBytesPerSecond()).isEqualTo(900e9);
        assertThat(event.tdpWatts()).isEqualTo(700);
        assertThat(event.launchedOn()).isEqualTo(LocalDate.of(2022, 10, 1));
    }

    private static <T extends Comparable<T>> void assertKnownBetween(Measured<T> measured, T low, T high) {
        if (measured instanceof Known<T>(T value)) {
            assertThat(value).isBetween(low, high);
        }
    }

    private static void assertNotSlower(Accelerator accelerator, Precision narrow, Precision wide) {
        ComputeRate narrowRate = accelerator.peak().get(narrow);
        ComputeRate wideRate = accelerator.peak().get(wide);
        if (narrowRate != null && wideRate != null) {
            assertThat(narrowRate).as("%s of %s", narrow, accelerator.id()).isGreaterThanOrEqualTo(wideRate);
        }
    }
}
