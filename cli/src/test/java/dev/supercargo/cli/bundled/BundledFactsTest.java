package dev.supercargo.cli.bundled;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.advice.options.Market;
import dev.supercargo.engine.hardware.AcceleratorKind;
import dev.supercargo.quantities.Money;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BundledFactsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private final BundledFacts facts = new BundledFacts();

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "NVIDIA GeForce RTX 4090, nvidia-rtx-4090-24gb",
        "NVIDIA GeForce RTX 3060, nvidia-rtx-3060-12gb",
        "NVIDIA A100-SXM4-80GB, nvidia-a100-sxm-80gb",
        "NVIDIA A100 80GB PCIe, nvidia-a100-pcie-80gb",
        "NVIDIA H100 80GB HBM3, nvidia-h100-sxm-80gb",
        "Tesla T4, nvidia-t4-16gb",
        "NVIDIA L4, nvidia-l4-24gb",
        "AMD Instinct MI210, amd-mi210-64gb",
    })
    void knowsCardsByTheirDriversNames(String driverName, String id) {
        assertThat(facts.sheets().named(driverName).map(spec -> spec.id().value()))
                .contains(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NVIDIA GeForce RTX 3060 Laptop GPU", "Voodoo 9000", "", "???", "nvidia"})
    void takesNoCardForAnother(String driverName) {
        assertThat(facts.sheets().named(driverName)).isEmpty();
    }

    @Test
    void offersOnlyCardsThatAreSoldAndAffordable() {
        assertThat(facts.forAssessment(
                                facts.models().profiles(),
                                facts.models().byId("resnet-50").orElseThrow().profile(),
                                Money.usd("700"),
                                TODAY)
                        .offer()
                        .cards())
                .extracting(card -> card.spec().id().value())
                .contains("nvidia-rtx-3070-8gb", "nvidia-rtx-5060-ti-16gb")
                .doesNotContain("nvidia-rtx-4090-24gb", "nvidia-gtx-1060-6gb");
    }

    @Test
    void rentsOutGpusOnly() {
        Market market = BundledChoices.market();
        assertThat(market.builds()).hasSizeGreaterThan(10);
        assertThat(market.rentals())
                .hasSizeGreaterThan(100)
                .allSatisfy(rental -> assertThat(rental.devices().spec().kind()).isEqualTo(AcceleratorKind.GPU));
    }
}
